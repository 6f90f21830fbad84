package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.NamedEntity;
import io.aludel.orm.semantics.base.Person;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

// tag::vet[]
@Entity
@Table("vets")
public class Vet extends Person {
    @AssociationTable(name = "vet_specialties", primaryKey = false)
    private Set<Specialty> specialties;

    protected Set<Specialty> getSpecialtiesInternal() {
        if (this.specialties == null) {
            this.specialties = new HashSet<>();
        }
        return this.specialties;
    }

    public List<Specialty> getSpecialties() {
        return getSpecialtiesInternal().stream()
                .sorted(Comparator.comparing(NamedEntity::getName))
                .toList();
    }

    public int getNrOfSpecialties() {
        return getSpecialtiesInternal().size();
    }

    public void addSpecialty(Specialty specialty) {
        getSpecialtiesInternal().add(specialty);
    }

    public void removeSpecialty(Specialty specialty) {
        getSpecialtiesInternal().remove(specialty);
    }
}
// end::vet[]
