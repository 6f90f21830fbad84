package io.aludel.orm.flush.billing;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Its country's new key reaches it by ON UPDATE CASCADE. */
@Entity
public class City {
    @Id
    private Integer id;

    private String name;

    @ForeignKey(value = "country.code", onUpdate = ForeignKeyAction.CASCADE)
    @Column(length = 10)
    private String countryCode;

    @Relationship(backPopulates = "cities")
    private Country country;

    protected City() {}

    public City(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }
}
