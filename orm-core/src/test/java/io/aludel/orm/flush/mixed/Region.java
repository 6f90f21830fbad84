package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has a key that people change, and towns that the flush has follow it. */
@Entity
public class Region {
    @Id
    @Column(length = 10)
    private String code;

    @Relationship(backPopulates = "region", passiveUpdates = false)
    private List<Town> towns = new ArrayList<>();

    protected Region() {}

    public Region(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Town> getTowns() {
        return towns;
    }

    public void setTowns(List<Town> towns) {
        this.towns = towns;
    }
}
