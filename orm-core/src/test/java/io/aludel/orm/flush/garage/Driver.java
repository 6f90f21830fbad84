package io.aludel.orm.flush.garage;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Entity;

/** Shares its table. */
@Entity
@Discriminator("driver")
public class Driver extends Worker {
    private String licence;

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public Driver() {}

    public Driver(String name, String licence) {
        super(name);
        this.licence = licence;
    }
}
