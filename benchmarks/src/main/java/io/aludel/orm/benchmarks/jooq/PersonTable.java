package io.aludel.orm.benchmarks.jooq;

import java.time.LocalDateTime;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables of people, which differ in their names only. */
@SuppressWarnings("serial")
final class PersonTable extends TableImpl<PersonRecord> {
    static final PersonTable PERSON = new PersonTable("person");
    static final PersonTable SEQUENCE_PERSON = new PersonTable("sequence_person");
    static final PersonTable GIVEN_PERSON = new PersonTable("given_person");

    final TableField<PersonRecord, Integer> id = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false));
    final TableField<PersonRecord, String> name =
            createField(DSL.name("name"), SQLDataType.VARCHAR(60).nullable(false));
    final TableField<PersonRecord, String> email =
            createField(DSL.name("email"), SQLDataType.VARCHAR(60).nullable(false));
    final TableField<PersonRecord, Integer> age = createField(DSL.name("age"), SQLDataType.INTEGER.nullable(false));
    final TableField<PersonRecord, Long> visits = createField(DSL.name("visits"), SQLDataType.BIGINT.nullable(false));
    final TableField<PersonRecord, Boolean> active =
            createField(DSL.name("active"), SQLDataType.BOOLEAN.nullable(false));
    final TableField<PersonRecord, Double> score = createField(DSL.name("score"), SQLDataType.DOUBLE.nullable(false));
    final TableField<PersonRecord, LocalDateTime> createdAt =
            createField(DSL.name("created_at"), SQLDataType.LOCALDATETIME(6).nullable(false));

    private PersonTable(String name) {
        super(DSL.name(name));
    }

    @Override
    public Class<PersonRecord> getRecordType() {
        return PersonRecord.class;
    }

    @Override
    public UniqueKey<PersonRecord> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("pk_" + getName()), id);
    }
}
