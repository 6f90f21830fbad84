package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.league.Player;
import io.aludel.orm.flush.league.Seat;
import io.aludel.orm.flush.league.Team;
import io.aludel.orm.flush.tree.Node;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

@Mapped({Node.class, Team.class, Player.class, Seat.class})
class CycleTests {
    private static Node tree(Session session) {
        Node root = new Node("root");
        for (String name : List.of("a", "b")) {
            Node child = new Node(name);
            child.getChildren().add(new Node(name + "1"));
            child.getChildren().add(new Node(name + "2"));
            root.getChildren().add(child);
        }
        session.add(root);
        return root;
    }

    @EachDialect
    void eachLevelOfATreeIsOneBatch(Session session, SqlExpectations sql) {
        tree(session);
        sql.during(session::flush)
                .expect(
                        insert("node").values("root", null),
                        insert("node").values("a", 1).values("b", 1),
                        insert("node")
                                .values("a1", 2)
                                .values("a2", 2)
                                .values("b1", 3)
                                .values("b2", 3));
    }

    @EachDialect
    void aTreeIsDeletedFromItsLeaves(Session session, SqlExpectations sql) {
        Node root = tree(session);
        session.flush();
        root.getChildren()
                .forEach(child ->
                        child.getChildren().forEach(leaf -> leaf.getChildren().size()));
        session.delete(root);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("node").values(4).values(5).values(6).values(7),
                        delete("node").values(2).values(3),
                        delete("node").values(1));
    }

    @EachDialect
    void aNodeMovesUnderANewOne(Session session, SqlExpectations sql) {
        Node root = tree(session);
        session.flush();
        Node a = root.getChildren().get(0);
        Node between = new Node("between");
        root.getChildren().add(between);
        between.getChildren().add(a);
        root.getChildren().remove(a);
        sql.during(session::flush)
                .expect(insert("node").values("between", 1), update("node").values(8, 2));
    }

    @EachDialect
    void aCircleIsClosedByAnUpdateOfItsOwn(Session session, SqlExpectations sql) {
        Team team = new Team("reds");
        team.getPlayers().add(new Player("ann"));
        team.getPlayers().add(new Player("bob"));
        team.setCaptain(team.getPlayers().get(1));
        session.add(team);
        sql.during(session::flush)
                .expect(
                        insert("team").values("reds", null),
                        insert("player").values("ann", 1).values("bob", 1),
                        update("team").values(2, 1));
        assertThat(team.getCaptainId()).isEqualTo(2);

        team.setCaptain(team.getPlayers().get(0));
        sql.during(session::flush).expect(update("team").values(1, 1));

        session.delete(team);
        sql.during(session::flush)
                .expect(
                        update("team").values(null, 1),
                        delete("player").values(1).values(2),
                        delete("team").values(1));
    }

    @EachDialect
    void aCircleOfExpiredRowsIsReadToBeBroken(Session session, SqlExpectations sql) {
        Team team = new Team("reds");
        team.getPlayers().add(new Player("ann"));
        team.setCaptain(team.getPlayers().get(0));
        session.add(team);
        session.flush();
        session.delete(team);
        session.expireAll();
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("player").values(1),
                        select("team").values(1),
                        update("team").values(null, 1),
                        delete("player").values(1),
                        delete("team").values(1));
    }

    @EachDialect
    void aCircleThatNothingBreaksIsRefused(Session session, SqlExpectations sql) {
        Seat first = new Seat();
        Seat second = new Seat();
        first.setNext(second);
        second.setNext(first);
        session.add(first);
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Seat#new")
                        .withMessageContaining("Seat.next")
                        .withMessageContaining("postUpdate")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_CYCLE)))
                .expectNone();
    }

    @EachDialect
    void aRowThatRefersToItselfIsRefused(Session session, SqlExpectations sql) {
        Seat seat = new Seat();
        seat.setNext(seat);
        session.add(seat);
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Seat.next")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_CYCLE)))
                .expectNone();
    }

    @EachDialect
    void aRingIsRefusedOnDeleteToo(Session session) {
        Seat first = new Seat();
        Seat second = new Seat();
        first.setNext(second);
        session.add(first);
        session.flush();
        second.setNext(first);
        session.flush();
        session.delete(first);
        session.delete(second);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Seat#1")
                .withMessageContaining("Seat#2")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_CYCLE));
    }
}
