package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.semantics.measure.Interval;
import io.aludel.orm.semantics.measure.Interval_;
import io.aludel.orm.semantics.measure.Intervals;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;
import java.util.Map;

/** Hybrids on objects, in queries and in statements that set them. */
@Mapped(Interval.class)
class HybridStatementTests {

    @EachDialect
    void oneMethodServesObjectsAndStatements(Session session, SqlExpectations sql) {
        Interval interval = new Interval(5, 10);
        interval.setLength(7);
        session.add(interval);
        session.flush();
        assertThat(interval.getLength()).isEqualTo(7);
        assertThat(interval.getRadius()).isEqualTo(3.5);
        sql.clear();
        sql.during(() -> session.scalars(select(Interval_.length)
                                .where(Interval_.length.gt(5))
                                .orderBy(Interval_.length))
                        .all())
                .expect("SELECT span.high - span.low AS length FROM span"
                        + " WHERE span.high - span.low > ? ORDER BY span.high - span.low");
        assertThat(session.execute(select(Interval_.length, Interval_.radius)).all())
                .first()
                .satisfies(row -> {
                    assertThat(row.get("length")).isEqualTo(7);
                    assertThat(row.get(Interval_.radius)).isEqualTo(3.5);
                });
    }

    @EachDialect
    void methodsTakeArguments(Session session) {
        Interval interval = new Interval(5, 10);
        session.addAll(List.of(interval, new Interval(20, 30)));
        session.flush();
        assertThat(interval.contains(6)).isTrue();
        assertThat(session.scalars(select(Interval.class).where(Interval_.contains(6)))
                        .all())
                .containsExactly(interval);
        assertThat(session.scalars(select(Interval.class).where(Interval_.intersects(1, 7)))
                        .all())
                .containsExactly(interval);
        var other = alias(Interval.class);
        assertThat(session.scalars(select(Interval.class)
                                .join(other, Interval_.contains(SQL.entity(Interval.class), other.get(Interval_.low)))
                                .where(other.get(Interval_.high).eq(30)))
                        .all())
                .hasSize(1);
    }

    @EachDialect
    void anUpdateSetsWhatTheHybridSays(Session session, SqlExpectations sql) {
        Interval interval = new Interval(5, 10);
        session.add(interval);
        session.flush();
        sql.clear();
        sql.during(() -> session.execute(
                        update(Interval.class).where(Interval_.id.eq(1)).set(Interval_.length, 25)))
                .expect("UPDATE span SET high = span.low + ? WHERE span.id = ?");
        assertThat(interval.getHigh()).isEqualTo(30);
        session.execute(update(Interval.class)
                .set(Interval_.length, Interval_.length.times(2))
                .allRows());
        assertThat(interval.getLength()).isEqualTo(50);
    }

    @EachDialect
    void aHybridMayBeAnotherNameOfAnAttribute(Session session, SqlExpectations sql) {
        Interval interval = new Interval(5, 10);
        interval.setStart(6);
        session.add(interval);
        session.flush();
        sql.clear();
        assertThat(session.scalars(select(Interval.class)
                                .where(Interval_.start.eq(6))
                                .orderBy(Interval_.start))
                        .all())
                .containsExactly(interval);
        sql.clear();
        sql.during(() -> session.execute(
                        update(Interval.class).where(Interval_.start.eq(6)).set(Interval_.start, 7)))
                .expect("UPDATE span SET low = ? WHERE span.low = ?");
        assertThat(interval.getStart()).isEqualTo(7);
    }

    @EachDialect
    void anInsertSetsWhatTheHybridSays(Session session) {
        session.execute(insert(Interval.class).set(Interval_.start, 3).set(Interval_.high, 4));
        session.execute(insert(Interval.class)
                .values(List.of(
                        Map.of(Interval_.start, 1, Interval_.high, 5), Map.of(Interval_.low, 2, Interval_.high, 6))));
        assertThat(session.scalars(select(Interval_.length).orderBy(Interval_.id))
                        .all())
                .containsExactly(1, 4, 4);
    }

    @EachDialect
    void aHybridThatNothingSaysHowToSetIsRefused(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> update(Interval.class).set(Interval_.radius, 1.5))
                .withMessageContaining("Cannot set Interval.radius in a statement")
                .withMessageContaining("@HybridUpdate(\"radius\")")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.HYBRID_NOT_SETTABLE));
    }

    @EachDialect
    void switchesAreChoices(Session session) {
        List<Interval> intervals = Intervals.ofEachKind();
        session.addAll(intervals);
        session.flush();
        for (Interval interval : intervals) {
            assertThat(session.scalars(select(Interval_.size).where(Interval_.id.eq(interval.getId())))
                            .one())
                    .isEqualTo(interval.getSize());
            assertThat(session.scalars(select(Interval_.weight).where(Interval_.id.eq(interval.getId())))
                            .one())
                    .isEqualTo(interval.getWeight());
        }
    }
}
