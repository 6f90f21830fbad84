package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Home {
    @Id
    private Integer id;

    private String town;

    protected Home() {}

    public Home(String town) {
        this.town = town;
    }

    public String getTown() {
        return town;
    }
}
