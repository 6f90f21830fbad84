package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.club.Club;
import io.aludel.orm.semantics.club.Club_;
import io.aludel.orm.semantics.club.Fact;
import io.aludel.orm.semantics.club.Home;
import io.aludel.orm.semantics.club.Home_;
import io.aludel.orm.semantics.club.Member;
import io.aludel.orm.semantics.club.Member_;
import io.aludel.orm.semantics.club.Membership;
import io.aludel.orm.semantics.club.Nickname;
import io.aludel.orm.semantics.club.Nickname_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;
import java.util.Map;

/** Association proxies in statements, and what their changes write. */
@Mapped({Member.class, Membership.class, Club.class, Home.class, Nickname.class, Fact.class})
class AssociationProxyConditionTests {
    private final Club chess = new Club("chess");
    private final Club golf = new Club("golf");

    private void store(Session session) {
        Member ann = new Member("ann");
        ann.getNicks().addAll(List.of("annie", "a"));
        ann.getClubs().add(chess);
        ann.setTown("Rome");
        Member bob = new Member("bob");
        bob.getNicks().add("bobby");
        bob.getClubs().addAll(List.of(chess, golf));
        bob.setTown("Bern");
        session.addAll(List.of(ann, bob, new Member("cy")));
        session.flush();
        ann.getHome();
    }

    private static List<String> names(Session session, BooleanExpression condition) {
        return session.scalars(select(Member_.name).where(condition).orderBy(Member_.name))
                .all();
    }

    @EachDialect
    void valuesOfACollectionAreAskedFor(Session session, SqlExpectations sql) {
        store(session);
        sql.clear();
        sql.during(() -> assertThat(names(session, Member_.nicks.contains("annie")))
                        .containsExactly("ann"))
                .expect("SELECT member.name FROM member WHERE EXISTS (SELECT 1 FROM nickname"
                        + " WHERE member.id = nickname.member_id AND nickname.text = ?) ORDER BY member.name");
        assertThat(names(session, Member_.nicks.contains("annie").not())).containsExactly("bob", "cy");
        assertThat(names(session, Member_.nicks.any(Nickname_.text.like("%b%"))))
                .containsExactly("bob");
        assertThat(names(session, Member_.nicks.any())).containsExactly("ann", "bob");
        assertThat(names(session, Member_.nicks.isNotEmpty())).containsExactly("ann", "bob");
        assertThat(names(session, Member_.nicks.isEmpty())).containsExactly("cy");
        assertThat(names(session, Member_.notes.contains("x"))).isEmpty();
    }

    @EachDialect
    void objectsBehindAnAssociationAreAskedFor(Session session, SqlExpectations sql) {
        store(session);
        sql.clear();
        sql.during(() ->
                        assertThat(names(session, Member_.clubs.contains(golf))).containsExactly("bob"))
                .expect("SELECT member.name FROM member WHERE EXISTS (SELECT 1 FROM membership"
                        + " WHERE member.id = membership.member_id AND membership.club_id = ?) ORDER BY member.name");
        assertThat(names(session, Member_.clubs.any(Club_.name.eq("chess")))).containsExactly("ann", "bob");
    }

    @EachDialect
    void theValueOfAReferenceIsCompared(Session session, SqlExpectations sql) {
        store(session);
        sql.clear();
        sql.during(() -> assertThat(names(session, Member_.town.eq("Rome"))).containsExactly("ann"))
                .expect("SELECT member.name FROM member WHERE EXISTS (SELECT 1 FROM home"
                        + " WHERE home.id = member.home_id AND home.town = ?) ORDER BY member.name");
        assertThat(names(session, Member_.town.ne("Rome"))).containsExactly("bob");
        assertThat(names(session, Member_.town.in(List.of("Rome", "Bern")))).containsExactly("ann", "bob");
        assertThat(names(session, Member_.town.eq(null))).containsExactly("cy");
        assertThat(names(session, Member_.town.isNotNull())).containsExactly("ann", "bob");
        assertThat(names(session, Member_.town.has(Home_.town.startsWith("B")))).containsExactly("bob");
    }

    @EachDialect
    void severalAreCombined(Session session) {
        store(session);
        // tag::proxies[]
        var query = select(Member.class)
                .where(Member_.nicks.contains("annie"), Member_.town.eq("Rome"))
                .where(Member_.clubs.any(Club_.name.startsWith("ch")));
        // end::proxies[]
        assertThat(session.scalars(query).all()).extracting(Member::getName).containsExactly("ann");
    }

    @EachDialect
    void aliasesHaveThemToo(Session session) {
        store(session);
        var other = alias(Member.class);
        assertThat(session.scalars(select(other)
                                .where(
                                        other.get(Member_.nicks).contains("bobby"),
                                        other.get(Member_.town).eq("Bern")))
                        .all())
                .extracting(Member::getName)
                .containsExactly("bob");
    }

    @EachDialect
    void changesOfACollectionAreWritten(Session session, SqlExpectations sql) {
        store(session);
        Member ann = session.scalars(select(Member.class).where(Member_.name.eq("ann")))
                .one();
        ann.getNicks().add("anna");
        ann.getNicks().set(0, "anne");
        ann.getNicks().remove("a");
        ann.getNotes().put("tea", "green");
        ann.getClubs().remove(chess);
        ann.getClubs().add(golf);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        insert("membership").values(2020, 1, 2),
                        update("nickname").values("anne", 1),
                        insert("nickname").values("anna", 1),
                        insert("fact").values("tea", "green", 1),
                        delete("nickname").values(2),
                        delete("membership").values(1));
        session.commit();
        assertThat(ann.getNicks()).containsExactlyInAnyOrder("anne", "anna");
        assertThat(ann.getNotes()).isEqualTo(Map.of("tea", "green"));
        assertThat(ann.getClubs()).containsExactly(golf);
    }

    @EachDialect
    void theValueOfAReferenceIsSetMadeAndCleared(Session session, SqlExpectations sql) {
        Member dan = new Member("dan");
        dan.setTown(null);
        assertThat(dan.getHome()).isNull();
        dan.setTown("Oslo");
        dan.setOfficeTown("Paris");
        session.add(dan);
        session.flush();
        assertThat(dan.getTown()).isEqualTo("Oslo");
        sql.clear();
        dan.setTown("Bergen");
        dan.setOfficeTown(null);
        sql.during(session::flush).expect(update("home").values("Bergen", 1).values(null, 2));
        assertThat(dan.getOffice()).isNotNull();
        dan.setTown(null);
        assertThat(dan.getHome()).isNull();
        sql.during(session::flush)
                .expect(update("member").values(null, 1), delete("home").values(1));
    }
}
