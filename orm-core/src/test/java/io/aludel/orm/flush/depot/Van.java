package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Version;

/** Belongs to a depot by a column without field, and to an owner by a field. */
@Entity
public class Van {
    @Id
    private Integer id;

    @Column(unique = true)
    private String plate;

    @Version
    private int version;

    @ForeignKey("owner.id")
    private Integer ownerId;

    @Relationship(backPopulates = "vans")
    private Owner owner;

    @Relationship(backPopulates = "vans")
    private Depot depot;

    protected Van() {}

    public Van(String plate) {
        this.plate = plate;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getPlate() {
        return plate;
    }

    public void setPlate(String plate) {
        this.plate = plate;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Integer getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(Integer ownerId) {
        this.ownerId = ownerId;
    }

    public Owner getOwner() {
        return owner;
    }

    public void setOwner(Owner owner) {
        this.owner = owner;
    }

    public Depot getDepot() {
        return depot;
    }

    public void setDepot(Depot depot) {
        this.depot = depot;
    }
}
