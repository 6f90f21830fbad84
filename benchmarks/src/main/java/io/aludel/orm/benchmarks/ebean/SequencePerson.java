package io.aludel.orm.benchmarks.ebean;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person whose key comes from a sequence. */
@Entity
@Table(name = "sequence_person")
public class SequencePerson extends PersonFields {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private @Nullable Integer id;

    SequencePerson() {}

    SequencePerson(int number) {
        super(number);
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }
}
