package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
public class Place {
    private @Nullable String city;
    private Point point = new Point();

    protected Place() {}

    public Place(String city) {
        this.city = city;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public Point getPoint() {
        return point;
    }
}
