package io.aludel.orm.benchmarks.jooq;

import static io.aludel.orm.benchmarks.jooq.PersonTable.GIVEN_PERSON;
import static io.aludel.orm.benchmarks.jooq.PersonTable.PERSON;
import static io.aludel.orm.benchmarks.jooq.PersonTable.SEQUENCE_PERSON;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.Unsupported;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ with updatable records: what changed is named, and each record knows which of its fields did. */
public final class JooqContender implements Contender {
    private static final int BATCH = 1000;
    private static final int SEQUENCE_BLOCK = 50;

    private final DataSource dataSource;
    private final DSLContext context;
    private final SQLDialect dialect;
    private final Settings settings = new Settings()
            .withExecuteLogging(false)
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.NEVER);

    public JooqContender(BenchmarkDatabase database) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        this.dataSource = database.dataSource();
        this.dialect = database.isPostgres() ? SQLDialect.POSTGRES : SQLDialect.H2;
        this.context = DSL.using(dataSource, dialect, settings);
    }

    @Override
    public List<? extends PersonRow> loadEntities() {
        return inTransaction(jooq -> jooq.selectFrom(PERSON).fetch());
    }

    @Override
    public List<?> loadColumns() {
        return inTransaction(jooq -> jooq.select(
                        PERSON.id,
                        PERSON.name,
                        PERSON.email,
                        PERSON.age,
                        PERSON.visits,
                        PERSON.active,
                        PERSON.score,
                        PERSON.createdAt)
                .from(PERSON)
                .fetch());
    }

    @Override
    @SuppressWarnings("unchecked")
    public PersonRow columns(Object row) {
        Record8<Integer, String, String, Integer, Long, Boolean, Double, LocalDateTime> values =
                (Record8<Integer, String, String, Integer, Long, Boolean, Double, LocalDateTime>) row;
        return values.into(PersonColumns.class);
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) {
        List<PersonRecord> all = new ArrayList<>();
        for (int key : keys) {
            all.add(inTransaction(jooq -> jooq.fetchSingle(PERSON, PERSON.id.eq(key))));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) {
        throw new Unsupported("has no session and reads the row each time");
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) {
        return inTransaction(jooq -> {
            List<PersonRecord> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(jooq.selectFrom(PERSON)
                        .where(PERSON.id.between(10 * i + 1, 10 * i + 10))
                        .and(PERSON.active.eq(true))
                        .orderBy(PERSON.id)
                        .fetch());
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) {
        List<PersonRecord> people = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            List<PersonRecord> one = List.of(new PersonRecord(PERSON, null, number));
            inTransaction(jooq -> insertReturning(jooq, one));
            people.addAll(one);
        }
        return people;
    }

    @Override
    public List<? extends PersonRow> insertIdentity(int count) {
        List<PersonRecord> people = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            people.add(new PersonRecord(PERSON, null, number));
        }
        return inTransaction(jooq -> {
            for (int from = 0; from < count; from += BATCH) {
                insertReturning(jooq, people.subList(from, Math.min(from + BATCH, count)));
            }
            return people;
        });
    }

    /** One statement of many rows, since batches of jOOQ do not give keys back. */
    private static List<PersonRecord> insertReturning(DSLContext jooq, List<PersonRecord> people) {
        var insert = jooq.insertInto(
                PERSON,
                PERSON.name,
                PERSON.email,
                PERSON.age,
                PERSON.visits,
                PERSON.active,
                PERSON.score,
                PERSON.createdAt);
        for (PersonRecord person : people) {
            insert = insert.values(
                    person.getName(),
                    person.getEmail(),
                    person.getAge(),
                    person.getVisits(),
                    person.isActive(),
                    person.getScore(),
                    person.getCreatedAt());
        }
        List<Integer> keys = insert.returningResult(PERSON.id).fetch(PERSON.id);
        for (int i = 0; i < people.size(); i++) {
            people.get(i).setId(keys.get(i));
        }
        return people;
    }

    @Override
    public List<? extends PersonRow> insertSequence(int count) {
        return inTransaction(jooq -> {
            List<PersonRecord> people = new ArrayList<>(count);
            int key = 0;
            for (int i = 0; i < count; i++) {
                boolean isUsedUp = i % SEQUENCE_BLOCK == 0;
                key = isUsedUp ? jooq.nextval(DSL.name("person_seq")).intValue() : key + 1;
                people.add(new PersonRecord(SEQUENCE_PERSON, key, i + 1));
            }
            return insertBatches(jooq, people);
        });
    }

    @Override
    public List<? extends PersonRow> insertGiven(int count) {
        return inTransaction(jooq -> {
            List<PersonRecord> people = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                people.add(new PersonRecord(GIVEN_PERSON, number, number));
            }
            return insertBatches(jooq, people);
        });
    }

    private static List<PersonRecord> insertBatches(DSLContext jooq, List<PersonRecord> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            jooq.batchInsert(people.subList(from, Math.min(from + BATCH, people.size())))
                    .execute();
        }
        return people;
    }

    @Override
    public List<Author> insertFamilies(int authors, int booksEach) {
        return inTransaction(jooq -> JooqFamilies.insert(jooq, authors, booksEach));
    }

    @Override
    public void changeSome(int step) {
        inTransaction(jooq -> {
            List<PersonRecord> changed = new ArrayList<>();
            for (PersonRecord person : jooq.selectFrom(PERSON).fetch()) {
                if (person.getId() % step == 0) {
                    person.setAge(person.getAge() + 1);
                    changed.add(person);
                }
            }
            return jooq.batchUpdate(changed).execute();
        });
    }

    @Override
    public void changeAll(int greatestKey) {
        inTransaction(jooq -> {
            List<PersonRecord> people =
                    jooq.selectFrom(PERSON).where(PERSON.id.le(greatestKey)).fetch();
            people.forEach(person -> person.setAge(person.getAge() + 1));
            return jooq.batchUpdate(people).execute();
        });
    }

    @Override
    public void deleteFamilies(int greatestKey) {
        inTransaction(jooq -> {
            JooqFamilies.delete(jooq, greatestKey);
            return jooq;
        });
    }

    @Override
    public Collection<Author> loadFamilies() {
        return inTransaction(JooqFamilies::load);
    }

    @Override
    public Collection<Author> loadFamiliesJoined() {
        return inTransaction(JooqFamilies::loadJoined);
    }

    @Override
    public Holding hold(int greatestKey) throws Exception {
        Connection connection = dataSource.getConnection();
        DSLContext jooq = DSL.using(connection, dialect, settings);
        List<PersonRecord> people =
                jooq.selectFrom(PERSON).where(PERSON.id.le(greatestKey)).fetch();
        return new Holding() {
            @Override
            public void change(int key, int age) {
                PersonRecord person = people.get(key - 1);
                person.setAge(age);
                person.update();
            }

            @Override
            public void close() throws Exception {
                connection.rollback();
                connection.close();
            }
        };
    }

    @Override
    public void close() {}

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return context.transactionResult(transaction -> work.apply(transaction.dsl()));
    }
}
