package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.Person;
import java.util.ArrayList;
import java.util.List;

// tag::owner[]
@Entity
@Table("owners")
public class Owner extends Person {
    private String homeTown;

    @Relationship(cascade = Cascade.ALL, orderBy = "name")
    @ForeignKey(column = "owner_id")
    private final List<Pet> pets = new ArrayList<>();
    // end::owner[]

    public Owner() {}

    public Owner(String firstName, String lastName) {
        setFirstName(firstName);
        setLastName(lastName);
    }

    public String getHomeTown() {
        return homeTown;
    }

    public void setHomeTown(String homeTown) {
        this.homeTown = homeTown;
    }

    public List<Pet> getPets() {
        return pets;
    }

    public Pet getPet(String name) {
        for (Pet pet : pets) {
            if (pet.getName().equals(name)) {
                return pet;
            }
        }
        return null;
    }

    public void addPet(Pet pet) {
        if (pet.isNew()) {
            pets.add(pet);
        }
    }
}
