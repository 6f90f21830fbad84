package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Refers to its region by a key that is checked at commit. */
@Entity
public class Town {
    @Id
    private Integer id;

    @ForeignKey(value = "region.code", deferred = true)
    @Column(length = 10)
    private String regionCode;

    @Relationship(backPopulates = "towns")
    private Region region;

    public Town() {}

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getRegionCode() {
        return regionCode;
    }

    public void setRegionCode(String regionCode) {
        this.regionCode = regionCode;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }
}
