package io.aludel.orm.benchmarks.jooq;

import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import java.time.LocalDateTime;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;

/** A person of one of the tables. */
@SuppressWarnings("serial")
public final class PersonRecord extends UpdatableRecordImpl<PersonRecord> implements PersonRow {
    /** For what is read. */
    public PersonRecord() {
        super(PersonTable.PERSON);
    }

    PersonRecord(PersonTable table, @Nullable Integer id, int number) {
        super(table);
        if (id != null) {
            set(0, id);
        }
        set(1, Values.name(number));
        set(2, Values.email(number));
        set(3, Values.age(number));
        set(4, Values.visits(number));
        set(5, Values.active(number));
        set(6, Values.score(number));
        set(7, Values.createdAt(number));
    }

    void setId(int id) {
        set(0, id);
    }

    void setAge(int age) {
        set(3, age);
    }

    @Override
    public @Nullable Integer getId() {
        return (Integer) get(0);
    }

    @Override
    public String getName() {
        return (String) get(1);
    }

    @Override
    public String getEmail() {
        return (String) get(2);
    }

    @Override
    public int getAge() {
        return (Integer) get(3);
    }

    @Override
    public long getVisits() {
        return (Long) get(4);
    }

    @Override
    public boolean isActive() {
        return (Boolean) get(5);
    }

    @Override
    public double getScore() {
        return (Double) get(6);
    }

    @Override
    public LocalDateTime getCreatedAt() {
        return (LocalDateTime) get(7);
    }
}
