package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has vans, too, which go with it unseen. */
@Entity
public class Owner {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "owner", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.STATEMENT)
    private List<Van> vans = new ArrayList<>();

    protected Owner() {}

    public Owner(String name) {
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

    public List<Van> getVans() {
        return vans;
    }

    public void setVans(List<Van> vans) {
        this.vans = vans;
    }
}
