package io.aludel.orm.benchmarks.aludel;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A person whose key is its number. */
@Entity
class GivenPerson extends PersonFields {
    @Id(generated = Generated.NONE)
    private @Nullable Integer id;

    GivenPerson(int number) {
        super(number);
        this.id = number;
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
