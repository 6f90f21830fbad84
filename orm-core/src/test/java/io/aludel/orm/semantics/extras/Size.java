package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Embeddable;
import java.util.Objects;

/** Can be changed. */
@Embeddable
public class Size {
    private Integer width;
    private String unit;

    public Size() {}

    public Size(Integer width, String unit) {
        this.width = width;
        this.unit = unit;
    }

    public Integer getWidth() {
        return width;
    }

    public void setWidth(Integer width) {
        this.width = width;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Size other && Objects.equals(width, other.width) && Objects.equals(unit, other.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(width, unit);
    }
}
