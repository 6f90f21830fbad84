package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.guild.Club;
import io.aludel.orm.semantics.guild.Member;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** What becomes of association rows when a key changes that the database does not pass on. */
@Mapped({Club.class, Member.class})
class ChangedKeysTests {
    private final Club club = new Club("chess");
    private final Member ann = new Member("ann");

    private void save(Session session) {
        club.getMembers().add(ann);
        session.add(club);
        session.commit();
    }

    @EachDialect
    void associationRowsFollowTheKeyOfTheSideThatWritesThem(
            Session session, SqlExpectations sql, TestDatabase database) {
        save(session);
        club.setName("go");
        sql.during(session::flush)
                .expect(
                        select("club_member"),
                        delete("club_member").values("chess", "ann"),
                        update("club").values("go", "chess"),
                        insert("club_member").values("go", "ann"));
        session.commit();
        assertThat(database.rows("SELECT * FROM club_member")).containsExactly(List.of("go", "ann"));
        assertThat(club.getMembers()).containsExactly(ann);
    }

    @EachDialect
    void andThatOfTheOtherSide(Session session, SqlExpectations sql, TestDatabase database) {
        save(session);
        assertThat(ann.getClubs()).containsExactly(club);
        ann.setCode("anna");
        sql.during(session::flush)
                .expect(
                        delete("club_member").values("chess", "ann"),
                        update("member").values("anna", "ann"),
                        insert("club_member").values("chess", "anna"));
        session.rollback();
        assertThat(ann.getCode()).isEqualTo("ann");
    }

    @EachDialect
    void keysOfBothSidesMayChangeWhileElementsComeAndGo(Session session, TestDatabase database) {
        Member gone = new Member("gone");
        club.getMembers().add(gone);
        club.getMembers().add(ann);
        save(session);
        assertThat(club.getMembers()).hasSize(3);
        club.setName("go");
        ann.setCode("anna");
        club.getMembers().remove(gone);
        club.getMembers().add(new Member("new"));
        session.commit();
        assertThat(database.rows("SELECT * FROM club_member ORDER BY member_code"))
                .containsExactly(List.of("go", "anna"), List.of("go", "anna"), List.of("go", "new"));
    }
}
