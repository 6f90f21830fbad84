package io.aludel.orm.benchmarks.aludel;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Sequence;
import org.jspecify.annotations.Nullable;

/** A person whose key comes from a sequence. */
@Entity
class SequencePerson extends PersonFields {
    @Id
    @Sequence("person_seq")
    private @Nullable Integer id;

    SequencePerson(int number) {
        super(number);
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
