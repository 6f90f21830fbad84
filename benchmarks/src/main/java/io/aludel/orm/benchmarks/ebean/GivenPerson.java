package io.aludel.orm.benchmarks.ebean;

import io.ebean.annotation.Identity;
import io.ebean.annotation.IdentityType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person whose key is its number. */
@Entity
@Identity(type = IdentityType.APPLICATION)
@Table(name = "given_person")
public class GivenPerson extends PersonFields {
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
