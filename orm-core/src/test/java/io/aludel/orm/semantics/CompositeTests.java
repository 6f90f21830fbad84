package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.extras.Edge;
import io.aludel.orm.semantics.extras.Edge_;
import io.aludel.orm.semantics.extras.Point;
import io.aludel.orm.semantics.extras.Point_;
import io.aludel.orm.semantics.extras.Size;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** Values of several columns. */
@Mapped(Edge.class)
class CompositeTests {
    private static Edge stored(Session session) {
        Edge edge = new Edge(new Point(1, 2), new Point(3, 4));
        session.add(edge);
        session.flush();
        return edge;
    }

    @EachDialect
    void isWrittenToItsColumnsAndChangedByReplacement(Session session, SqlExpectations sql) {
        Edge edge = new Edge(new Point(1, 2), new Point(3, 4));
        session.add(edge);
        sql.during(session::flush).expect(insert("edge").values(1, 2, 3, 4, null, null));
        edge.setEnd(new Point(3, 5));
        sql.during(session::flush).expect(update("edge").values(5, 1));
        edge.setEnd(new Point(3, 5));
        sql.during(session::flush).expectNone();
        session.commit();
        assertThat(edge.getEnd()).isEqualTo(new Point(3, 5));
    }

    @EachDialect
    void nullIsNullInEveryColumnAndBack(Session session, SqlExpectations sql, TestDatabase database) {
        Edge edge = stored(session);
        edge.setStart(null);
        sql.clear();
        sql.during(session::flush).expect(update("edge").values(null, null, 1));
        session.commit();
        assertThat(edge.getStart()).isNull();
        database.run("UPDATE edge SET start_x = 7");
        session.expireAll();
        assertThat(edge.getStart()).isEqualTo(new Point(7, 0));
        edge.setSize(new Size(null, null));
        session.commit();
        assertThat(edge.getSize()).isNull();
    }

    @EachDialect
    void isComparedColumnByColumn(Session session, SqlExpectations sql) {
        Edge edge = stored(session);
        Edge other = new Edge(null, new Point(3, 9));
        session.add(other);
        session.flush();
        sql.clear();
        sql.during(() -> assertThat(found(session, Edge_.end.eq(new Point(3, 4))))
                        .containsExactly(edge))
                .expect("SELECT edge.id, edge.start_x, edge.start_y, edge.end_x, edge.end_y, edge.width, edge.unit"
                        + " FROM edge WHERE edge.end_x IS NOT DISTINCT FROM ? AND edge.end_y IS NOT DISTINCT FROM ?");
        assertThat(found(session, Edge_.end.ne(new Point(3, 4)))).containsExactly(other);
        assertThat(found(session, Edge_.start.eq((Point) null))).containsExactly(other);
        assertThat(found(session, Edge_.start.isNotNull())).containsExactly(edge);
        assertThat(found(session, Edge_.start.get(Point_.x).lt(2))).containsExactly(edge);
        assertThat(session.scalars(select(Edge_.end)
                                .orderBy(Edge_.end.get(Point_.y).desc()))
                        .all())
                .containsExactly(new Point(3, 9), new Point(3, 4));
    }

    private static List<Edge> found(Session session, BooleanExpression condition) {
        return session.scalars(select(Edge.class).where(condition)).all();
    }

    @EachDialect
    void aChangeInsideOfAMutableOneIsNoticed(Session session, SqlExpectations sql) {
        Edge edge = stored(session);
        edge.setSize(new Size(3, "mm"));
        session.commit();
        edge.getSize().setWidth(4);
        sql.clear();
        sql.during(session::flush).expect(update("edge").values(4, 1));
        session.commit();
        assertThat(edge.getSize().getWidth()).isEqualTo(4);
    }

    @EachDialect
    void aStatementSetsAllItsColumns(Session session, SqlExpectations sql) {
        Edge edge = stored(session);
        sql.clear();
        sql.during(() -> session.execute(
                        SQL.update(Edge.class).where(Edge_.id.eq(1)).set(Edge_.start, new Point(8, 9))))
                .expect("UPDATE edge SET start_x = ?, start_y = ? WHERE edge.id = ?");
        assertThat(edge.getStart()).isEqualTo(new Point(8, 9));
        session.execute(SQL.update(Edge.class).allRows().set(Edge_.start.get(Point_.x), 7));
        assertThat(edge.getStart()).isEqualTo(new Point(7, 9));
        session.execute(SQL.update(Edge.class).allRows().set(Edge_.end, Edge_.start));
        assertThat(edge.getEnd()).isEqualTo(new Point(7, 9));
        session.execute(SQL.update(Edge.class).allRows().set(Edge_.start, (Point) null));
        assertThat(edge.getStart()).isNull();
    }
}
