package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Keeper {
    @Id
    private int id;

    @Relationship(
            backPopulates = "keeper",
            orderBy = {"name desc", "id"})
    private List<Animal> animals = new ArrayList<>();

    @Relationship(backref = "subordinates", remoteSide = "id")
    private @Nullable Keeper boss;

    private List<Keeper> subordinates = new ArrayList<>();

    @Relationship(cascade = Cascade.ALL)
    @ForeignKey(column = "keeper_id")
    private List<Locker> lockers = new ArrayList<>();

    public int getId() {
        return id;
    }

    public List<Animal> getAnimals() {
        return animals;
    }

    public @Nullable Keeper getBoss() {
        return boss;
    }

    public void setBoss(@Nullable Keeper boss) {
        this.boss = boss;
    }

    public List<Keeper> getSubordinates() {
        return subordinates;
    }

    public List<Locker> getLockers() {
        return lockers;
    }

    private @Nullable Place home;

    public @Nullable Place getHome() {
        return home;
    }

    public void setHome(@Nullable Place home) {
        this.home = home;
    }
}
