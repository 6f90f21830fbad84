package io.aludel.orm.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person whose key is its number. */
@Entity
@Table(name = "given_person")
class GivenPerson extends PersonFields {
    @Id
    private @Nullable Integer id;

    GivenPerson() {}

    GivenPerson(int number) {
        super(number);
        this.id = number;
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
