package io.aludel.orm.load;

import static io.aludel.orm.sql.SQL.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.works.Part;
import io.aludel.orm.load.works.Part_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.util.List;

@Mapped({User.class, Address.class, Part.class})
class ComposedQueryTests {
    @EachDialect
    void readsSubqueriesOfColumns(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        var counts = select(Address_.userId, count(Address_.id).as("n"))
                .groupBy(Address_.userId)
                .subquery();
        sql.during(() -> assertThat(session.execute(select(User_.name, counts.column("n"))
                                        .join(counts, User_.id.eq(counts.column(Address_.userId)))
                                        .orderBy(User_.name))
                                .all())
                        .extracting(row -> row.v1() + " " + row.v2())
                        .containsExactly("sandy 2", "spongebob 1"))
                .expect("SELECT user_account.name, anon_1.n FROM user_account JOIN (SELECT address.user_id,"
                        + " count(address.id) AS n FROM address GROUP BY address.user_id) AS anon_1"
                        + " ON user_account.id = anon_1.user_id ORDER BY user_account.name");
    }

    @EachDialect
    void readsEntitiesFromSubqueries(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        var sub = select(User.class).where(User_.name.ne("patrick")).subquery();
        var some = alias(User.class, sub);
        sql.during(() -> assertThat(session.scalars(
                                        select(some).where(some.get(User_.id).gt(1)))
                                .all())
                        .extracting(User::getFullname)
                        .containsExactly("Sandy"))
                .expect("SELECT anon_1.id, anon_1.name, anon_1.fullname FROM (SELECT user_account.id,"
                        + " user_account.name, user_account.fullname FROM user_account"
                        + " WHERE user_account.name != ?) AS anon_1 WHERE anon_1.id > ?");
    }

    @EachDialect
    void comparesWithQueries(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> assertThat(session.scalars(select(User_.name)
                                        .where(User_.id.in(
                                                select(Address_.userId).where(Address_.emailAddress.like("%tx")))))
                                .all())
                        .containsExactly("sandy"))
                .expect("SELECT user_account.name FROM user_account WHERE user_account.id IN"
                        + " (SELECT address.user_id FROM address WHERE address.email_address LIKE ?)");
        sql.during(() -> assertThat(session.scalars(select(User_.name)
                                        .where(select(Address_.id)
                                                .where(Address_.userId.eq(User_.id))
                                                .exists())
                                        .orderBy(User_.id))
                                .all())
                        .containsExactly("spongebob", "sandy"))
                .expect("SELECT user_account.name FROM user_account WHERE EXISTS (SELECT address.id FROM address"
                        + " WHERE address.user_id = user_account.id) ORDER BY user_account.id");
        sql.during(() -> assertThat(session.execute(select(
                                                User_.name,
                                                select(count(Address_.id))
                                                        .where(Address_.userId.eq(User_.id))
                                                        .scalar())
                                        .orderBy(User_.id))
                                .all())
                        .extracting(row -> row.v2())
                        .containsExactly(1L, 2L, 0L))
                .expectCount(1);
    }

    @EachDialect
    void combinesQueriesOfEntities(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    List<User> users = session.scalars(select(User.class)
                                    .where(User_.name.eq("sandy"))
                                    .unionAll(select(User.class).where(User_.name.eq("patrick"))))
                            .all();
                    assertThat(users).extracting(User::getName).containsExactlyInAnyOrder("sandy", "patrick");
                })
                .expect(QueryTests.USERS + " WHERE user_account.name = ? UNION ALL " + QueryTests.USERS
                        + " WHERE user_account.name = ?");
    }

    @EachDialect
    void walksATreeWithARecursiveExpression(Session session, TestDatabase database) {
        database.run("INSERT INTO part (id, name, parent_id) VALUES (1, 'car', NULL), (2, 'engine', 1),"
                + " (3, 'piston', 2), (4, 'boat', NULL)");
        var whole = alias(Part.class, "whole");
        var tree = select(Part_.id, Part_.name)
                .where(Part_.name.eq("car"))
                .recursiveCte(
                        "tree",
                        self -> select(Part_.id, Part_.name)
                                .join(Part_.parent, whole)
                                .join(self, whole.get(Part_.id).eq(self.column("id", Types.INTEGER))));
        assertThat(session.scalars(select(tree.column("name", Types.STRING))).all())
                .containsExactlyInAnyOrder("car", "engine", "piston");
    }

    @EachDialect
    void readsTheUsersOwnSql(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    User sandy = session.scalars(text("SELECT * FROM user_account WHERE name = :name")
                                    .bind("name", "sandy")
                                    .entity(User.class))
                            .one();
                    assertThat(sandy.getFullname()).isEqualTo("Sandy");
                })
                .expect("SELECT * FROM user_account WHERE name = ?");
        session.expungeAll();
        User partial = session.scalars(
                        text("SELECT name, id FROM user_account WHERE id = 2").entity(User.class))
                .one();
        sql.clear();
        sql.during(() -> assertThat(partial.getName() + partial.getFullname()).isEqualTo("sandySandy"))
                .expect("SELECT user_account.fullname FROM user_account WHERE user_account.id = ?");
        assertThat(session.execute(text("SELECT id, name FROM user_account ORDER BY id")
                                .columns(User_.id, User_.name))
                        .all())
                .extracting(row -> row.get(User_.name))
                .containsExactly("spongebob", "sandy", "patrick");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() ->
                        session.scalars(text("SELECT name FROM user_account").entity(User.class)))
                .withMessageStartingWith("Cannot read User without its column id");
    }

    @EachDialect(Database.H2)
    void saysThatAJoinIsAmbiguousOrImpossible(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(User_.name).join(Part.class)))
                .withMessageContaining("Cannot join Part: there is no foreign key")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.JOIN_WITHOUT_CONDITION));
    }
}
