package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.NamedEntity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table("pets")
public class Pet extends NamedEntity {
    private LocalDate birthDate;
    private PetType type;

    // tag::visits[]
    @Relationship(
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "date asc")
    @ForeignKey(column = "pet_id")
    private final Set<Visit> visits = new LinkedHashSet<>();
    // end::visits[]

    protected Pet() {}

    public Pet(String name, PetType type) {
        setName(name);
        this.type = type;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public PetType getType() {
        return type;
    }

    public void setType(PetType type) {
        this.type = type;
    }

    public Collection<Visit> getVisits() {
        return visits;
    }

    public void addVisit(Visit visit) {
        getVisits().add(visit);
    }
}
