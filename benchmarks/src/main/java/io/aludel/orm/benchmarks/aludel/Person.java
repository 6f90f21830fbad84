package io.aludel.orm.benchmarks.aludel;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A person whose key the database counts. */
@Entity
class Person extends PersonFields {
    @Id
    private @Nullable Integer id;

    Person(int number) {
        super(number);
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
