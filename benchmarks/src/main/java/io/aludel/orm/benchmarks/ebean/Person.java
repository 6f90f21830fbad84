package io.aludel.orm.benchmarks.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person whose key the database counts. */
@Entity
@Table(name = "person")
public class Person extends PersonFields {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    Person() {}

    Person(int number) {
        super(number);
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
