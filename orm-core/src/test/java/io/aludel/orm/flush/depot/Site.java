package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has a key of two columns. */
@Entity
public class Site {
    @Id
    private String country;

    @Id
    private Integer number;

    @Relationship(backPopulates = "site", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.STATEMENT)
    private List<Gate> gates = new ArrayList<>();

    protected Site() {}

    public Site(String country, Integer number) {
        this.country = country;
        this.number = number;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public List<Gate> getGates() {
        return gates;
    }

    public void setGates(List<Gate> gates) {
        this.gates = gates;
    }
}
