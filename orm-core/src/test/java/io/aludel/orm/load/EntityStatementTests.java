package io.aludel.orm.load;

import static io.aludel.orm.sql.SQL.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.NumberFunction;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.util.List;
import java.util.Map;

/** Everything a statement can say, said of entities. */
@Mapped({User.class, Address.class})
class EntityStatementTests {

    @EachDialect
    void subqueriesInConditions(Session session, TestDatabase database) {
        QueryTests.rows(database);
        assertNames(session, exists(select(literal(1)).where(Address_.userId.eq(User_.id))), "sandy", "spongebob");
        assertNames(
                session,
                exists(select(Address_.id).where(Address_.userId.eq(User_.id))).not(),
                "patrick");
        assertNames(
                session, User_.id.in(select(Address_.userId).where(Address_.emailAddress.endsWith("@tx"))), "sandy");
        assertNames(session, User_.id.eq(select(max(User_.id)).scalar()), "patrick");
        assertNames(session, coalesce(User_.fullname, "none").eq("none"), "patrick");
    }

    private static void assertNames(Session session, io.aludel.orm.sql.BooleanExpression condition, String... names) {
        assertThat(session.scalars(select(User.class).where(condition).orderBy(User_.name))
                        .all())
                .extracting(User::getName)
                .containsExactly(names);
    }

    @EachDialect
    void subqueriesAsValues(Session session, TestDatabase database) {
        QueryTests.rows(database);
        var number =
                select(count(Address_.id)).where(Address_.userId.eq(User_.id)).scalar();
        List<Row2<String, Long>> rows = session.execute(
                        select(User_.name, number.as("addresses")).orderBy(User_.id))
                .all();
        assertThat(rows).extracting(row -> row.v1() + row.v2()).containsExactly("spongebob1", "sandy2", "patrick0");
        assertThat(rows.get(0).get("addresses")).isEqualTo(1L);
    }

    @EachDialect
    void subqueriesInFrom(Session session, TestDatabase database) {
        QueryTests.rows(database);
        NumberFunction<Long> number = count(Address_.id);
        Subquery perUser =
                select(Address_.userId, number).groupBy(Address_.userId).subquery();
        List<Row2<User, Long>> rows = session.execute(select(User.class, perUser.column(number))
                        .join(perUser, perUser.column(Address_.userId).eq(User_.id))
                        .orderBy(perUser.column(number).desc()))
                .all();
        assertThat(rows).extracting(row -> row.v1().getName() + row.v2()).containsExactly("sandy2", "spongebob1");
    }

    @EachDialect
    void entitiesReadFromSubqueries(Session session, TestDatabase database) {
        QueryTests.rows(database);
        EntityAlias<User> lastTwo = alias(
                User.class, select(User.class).orderBy(User_.id.desc()).limit(2).subquery());
        assertThat(session.scalars(select(lastTwo).orderBy(lastTwo.get(User_.name)))
                        .all())
                .extracting(User::getName)
                .containsExactly("patrick", "sandy");
    }

    @EachDialect
    void commonTableExpressions(Session session, TestDatabase database) {
        QueryTests.rows(database);
        Cte sea = select(Address_.userId.as("owner"), Address_.emailAddress)
                .where(Address_.emailAddress.endsWith("@sea"))
                .cte("sea");
        assertThat(session.execute(select(User_.name, sea.column("email_address", Types.STRING))
                                .join(sea, sea.column("owner", Types.INTEGER).eq(User_.id))
                                .orderBy(User_.name))
                        .all())
                .extracting(row -> row.v1() + " " + row.v2())
                .containsExactly("sandy sandy@sea", "spongebob sponge@sea");
    }

    @EachDialect
    void setOperations(Session session, TestDatabase database) {
        QueryTests.rows(database);
        assertThat(session.scalars(select(User_.name)
                                .where(User_.id.eq(1))
                                .union(select(Address_.emailAddress).where(Address_.id.eq(3)))
                                .orderBy(User_.name.desc()))
                        .all())
                .containsExactly("spongebob", "sandy@sea");
        EntityAlias<User> either = alias(
                User.class,
                select(User.class)
                        .where(User_.id.eq(1))
                        .unionAll(select(User.class).where(User_.name.eq("patrick")))
                        .subquery());
        assertThat(session.scalars(select(either).orderBy(either.get(User_.id))).all())
                .extracting(User::getName)
                .containsExactly("spongebob", "patrick");
        assertThat(session.scalars(select(User.class)
                                .where(User_.id.eq(1))
                                .union(select(User.class).where(User_.id.eq(2))))
                        .all())
                .extracting(User::getName)
                .containsExactlyInAnyOrder("spongebob", "sandy");
    }

    @EachDialect
    void windowsPagesAndCounts(Session session, TestDatabase database) {
        QueryTests.rows(database);
        assertThat(session.execute(select(
                                        Address_.emailAddress,
                                        rowNumber()
                                                .over(partitionBy(Address_.userId)
                                                        .orderBy(Address_.id)))
                                .orderBy(Address_.id))
                        .all())
                .extracting(row -> row.v1() + row.v2())
                .containsExactly("sponge@sea1", "sandy@tx1", "sandy@sea2");
        Select<User> users = select(User.class).orderBy(User_.name, User_.id);
        assertThat(session.scalars(users.after("patrick", 3).limit(1)).one().getName())
                .isEqualTo("sandy");
        assertThat(session.scalars(users.counted()).one()).isEqualTo(3L);
        assertThat(session.scalars(users.limit(2).counted()).one()).isEqualTo(2L);
        assertThat(session.scalars(select(User_.id)
                                .where(tuple(User_.id, User_.name).in(List.of(List.of(2, "sandy")))))
                        .all())
                .containsExactly(2);
        assertThat(session.scalars(select(User.class)
                                .where(User_.id.eq(1))
                                .lock(Lock.forUpdate().skipLocked()))
                        .one()
                        .getName())
                .isEqualTo("spongebob");
    }

    @EachDialect
    void textQueries(Session session, TestDatabase database) {
        QueryTests.rows(database);
        assertThat(session.scalars(text("SELECT * FROM user_account WHERE name LIKE :name")
                                .bind("name", "s%")
                                .entity(User.class))
                        .all())
                .extracting(User::getName)
                .containsExactlyInAnyOrder("spongebob", "sandy");
        assertNames(session, text("name = :name").bind("name", "sandy"), "sandy");
    }

    @EachDialect
    void insertsUpsertsAndReturns(Session session, TestDatabase database) {
        QueryTests.rows(database);
        assertThat(session.scalars(insert(User.class)
                                .values(List.of(
                                        Map.of("id", 70, "name", "squidward", "fullname", "Squidward"),
                                        Map.of("id", 71, "name", "krabs")))
                                .returning(User_.name))
                        .all())
                .containsExactly("squidward", "krabs");
        session.execute(insert(User.class)
                .columns(User_.id, User_.name)
                .values(1, "bob")
                .values(77, "pearl")
                .onConflict(User_.id)
                .doUpdate(User_.name));
        assertThat(session.scalars(select(User_.name).where(User_.id.in(1, 77)).orderBy(User_.id))
                        .all())
                .containsExactly("bob", "pearl");
        assertThat(session.scalars(update(User.class)
                                .set(User_.fullname, "x")
                                .where(User_.id.eq(77))
                                .returning(User_.id))
                        .all())
                .containsExactly(77);
        session.execute(insert(Address.class)
                .columns(Address_.id, Address_.emailAddress, Address_.userId)
                .from(select(User_.id.plus(100), User_.name.concat("@new"), User_.id)
                        .where(User_.id.gt(76))));
        assertThat(session.scalars(select(Address_.emailAddress).where(Address_.userId.eq(77)))
                        .all())
                .containsExactly("pearl@new");
    }

    @EachDialect
    void updatesAndDeletesBySubquery(Session session, TestDatabase database) {
        QueryTests.rows(database);
        session.execute(update(User.class)
                .set(
                        User_.fullname,
                        select(max(Address_.emailAddress))
                                .where(Address_.userId.eq(User_.id))
                                .scalar())
                .where(User_.id.in(select(Address_.userId))));
        assertThat(session.scalars(select(User_.fullname).orderBy(User_.id)).all())
                .containsExactly("sponge@sea", "sandy@tx", null);
        assertThat(session.execute(delete(Address.class)
                                .where(exists(
                                        select(User_.id).where(User_.id.eq(Address_.userId), User_.name.eq("sandy")))))
                        .rowCount())
                .isEqualTo(2);
    }
}
