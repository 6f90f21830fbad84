package io.aludel.orm.processor.hybrid;

import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.literal;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.processor.hybrid.Worker.Rank;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a hybrid answers in Java it answers in SQL, on every database. */
@Mapped(Worker.class)
class HybridTests {

    private static List<Worker> workers(Session session) {
        List<Worker> workers = List.of(
                new Worker("Ada", "Byron", "London", 36).ranked(Rank.SENIOR, LocalDate.of(2021, 5, 1)),
                new Worker("Bob", "Stone", "Rome", 7).ranked(Rank.JUNIOR, LocalDate.of(2001, 5, 1)),
                new Worker("Cy", "Young", "Roskilde", 1).ranked(null, null),
                new Worker(null, null, "Roma", 2).ranked(null, null));
        session.addAll(workers);
        session.flush();
        return workers;
    }

    private static <T> void agree(Session session, Expression<T> sql, Function<Worker, T> java) {
        for (Worker worker : workers(session)) {
            T value = session.scalars(select(sql).where(Worker_.id.eq(worker.getId())))
                    .one();
            assertThat(value).as("%s of %s", sql, worker.getId()).isEqualTo(java.apply(worker));
        }
    }

    @EachDialect
    void strings(Session session) {
        // SQL knows no "null null".
        agree(session, Worker_.fullName, worker -> worker.getFirst() == null ? null : worker.getFullName());
        agree(session, Worker_.label, Worker::getLabel);
        agree(session, Worker_.short_, Worker::getShort);
        agree(session, Worker_.grade, Worker::getGrade);
    }

    @EachDialect
    void conditions(Session session) {
        agree(session, Worker_.senior, Worker::isSenior);
        agree(session, Worker_.notJunior, Worker::isNotJunior);
        agree(session, Worker_.cheap, Worker::isCheap);
        agree(session, Worker_.matching, Worker::isMatching);
        agree(session, Worker_.recent, Worker::isRecent);
    }

    @EachDialect
    void numbers(Session session) {
        agree(session, Worker_.half, Worker::getHalf);
        agree(session, Worker_.sum, Worker::getSum);
        agree(session, Worker_.share, Worker::getShare);
        agree(session, Worker_.rest, Worker::getRest);
        for (Worker worker : workers(session)) {
            BigDecimal pay = session.scalars(select(Worker_.pay).where(Worker_.id.eq(worker.getId())))
                    .one();
            assertThat(pay).isEqualByComparingTo(worker.getPay());
        }
    }

    @EachDialect
    void standInEveryClauseAndOnAliases(Session session) {
        workers(session);
        var other = alias(Worker.class);

        assertThat(session.scalars(select(Worker_.fullName)
                                .where(Worker_.half.gt(1))
                                .orderBy(Worker_.fullName.desc()))
                        .all())
                .containsExactly("Bob Stone", "Ada Byron");
        assertThat(session.scalars(select(other.get(Worker_.fullName))
                                .where(other.get(Worker_.initial).eq("L")))
                        .all())
                .containsExactly("Ada Byron");
        assertThat(session.scalars(select(count(Worker_.id))
                                .groupBy(Worker_.grade)
                                .orderBy(count(Worker_.id).asc()))
                        .all())
                .containsExactly(1L, 1L, 2L);
    }

    @EachDialect
    void methodsTakeValuesAndExpressions(Session session) {
        workers(session);
        var other = alias(Worker.class);

        assertThat(session.scalars(select(Worker_.first).where(Worker_.isOlderThan(5, "Rome")))
                        .all())
                .containsExactly("Bob");
        assertThat(session.scalars(select(other.get(Worker_.first))
                                .where(Worker_.isOlderThan(other, literal(5), other.get(Worker_.city))))
                        .all())
                .containsExactlyInAnyOrder("Ada", "Bob");
    }
}
