package io.aludel.orm.load;

import static io.aludel.orm.sql.SQL.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({User.class, Address.class})
class QueryTests {
    record UserCount(String name, long addresses) {}

    static final String USERS = "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account";

    static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO user_account (id, name, fullname) VALUES (1, 'spongebob', 'Spongebob'), (2, 'sandy', 'Sandy'),"
                        + " (3, 'patrick', NULL)",
                "INSERT INTO address (id, email_address, user_id) VALUES (1, 'sponge@sea', 1), (2, 'sandy@tx', 2),"
                        + " (3, 'sandy@sea', 2)");
    }

    @EachDialect
    void readsEntitiesWithOneStatement(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<User> users = session.scalars(select(User.class)
                                    .where(User_.name.in("spongebob", "sandy"))
                                    .orderBy(User_.id))
                            .all();
                    assertThat(users).extracting(User::getName).containsExactly("spongebob", "sandy");
                    assertThat(users).extracting(User::getFullname).containsExactly("Spongebob", "Sandy");
                    assertThat(users).extracting(User::getId).containsExactly(1, 2);
                })
                .expect(USERS + " WHERE user_account.name IN (?, ?) ORDER BY user_account.id");
    }

    @EachDialect
    void givesTheSameObjectForTheSameRow(Session session, TestDatabase database) {
        rows(database);
        User first = session.scalars(select(User.class).where(User_.id.eq(1))).one();
        assertThat(session.scalars(select(User.class).orderBy(User_.id)).first())
                .containsSame(first);
        assertThat(session.get(User.class, 1)).isSameAs(first);
    }

    @EachDialect
    void getsByKey(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.get(User.class, 2).getName()).isEqualTo("sandy"))
                .expect(USERS + " WHERE user_account.id = ?");
        sql.during(() -> assertThat(session.get(User.class, 9)).isNull()).expectCount(1);
    }

    @EachDialect
    void joinsAlongRelationships(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    Address address = session.scalars(select(Address.class)
                                    .join(Address_.user)
                                    .where(User_.name.eq("sandy"), Address_.emailAddress.eq("sandy@sea")))
                            .one();
                    assertThat(address.getId()).isEqualTo(3);
                })
                .expect("SELECT address.id, address.email_address, address.user_id FROM address"
                        + " JOIN user_account ON user_account.id = address.user_id"
                        + " WHERE user_account.name = ? AND address.email_address = ?");
    }

    @EachDialect
    void selectsColumnsAndAggregates(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Row2<String, Long>> rows = session.execute(select(User_.name, count(Address_.id))
                                    .join(User_.addresses)
                                    .groupBy(User_.name)
                                    .having(count(Address_.id).gt(1L)))
                            .all();
                    assertThat(rows).hasSize(1);
                    assertThat(rows.get(0).v1()).isEqualTo("sandy");
                    assertThat(rows.get(0).v2()).isEqualTo(2L);
                    assertThat(rows.get(0).get(User_.name)).isEqualTo("sandy");
                    assertThat(rows.get(0).map(UserCount::new)).isEqualTo(new UserCount("sandy", 2));
                })
                .expect("SELECT user_account.name, count(address.id) AS count_1 FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id"
                        + " GROUP BY user_account.name HAVING count(address.id) > ?");
    }

    @EachDialect
    void selectsSeveralEntities(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Row2<User, Address>> rows = session.execute(select(User.class, Address.class)
                                    .leftJoin(User_.addresses)
                                    .orderBy(User_.id, Address_.id))
                            .all();
                    assertThat(rows).hasSize(4);
                    assertThat(rows.get(1).v1()).isSameAs(rows.get(2).v1());
                    assertThat(rows.get(1).v2().getEmailAddress()).isEqualTo("sandy@tx");
                    assertThat(rows.get(3).v2()).isNull();
                })
                .expect("SELECT user_account.id, user_account.name, user_account.fullname, address.id AS id_1,"
                        + " address.email_address, address.user_id FROM user_account"
                        + " LEFT OUTER JOIN address ON user_account.id = address.user_id"
                        + " ORDER BY user_account.id, address.id");
    }

    @EachDialect
    void joinsByTheOneForeignKey(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(
                                        select(User_.name).join(Address.class).orderBy(Address_.id))
                                .all())
                        .containsExactly("spongebob", "sandy", "sandy"))
                .expect("SELECT user_account.name FROM user_account JOIN address ON user_account.id = address.user_id"
                        + " ORDER BY address.id");
    }

    @EachDialect
    void comparesRelationships(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.get(User.class, 2);
        sql.clear();
        sql.during(() -> assertThat(session.scalars(select(Address_.id)
                                        .where(Address_.user.eq(sandy))
                                        .orderBy(Address_.id))
                                .all())
                        .containsExactly(2, 3))
                .expect("SELECT address.id FROM address WHERE address.user_id = ? ORDER BY address.id");
        sql.during(() -> assertThat(session.scalars(select(User_.name)
                                        .where(User_.addresses.any(Address_.emailAddress.like("%sea")))
                                        .orderBy(User_.id))
                                .all())
                        .containsExactly("spongebob", "sandy"))
                .expect("SELECT user_account.name FROM user_account WHERE EXISTS (SELECT 1 FROM address"
                        + " WHERE user_account.id = address.user_id AND address.email_address LIKE ?)"
                        + " ORDER BY user_account.id");
        sql.during(() -> assertThat(session.scalars(select(User_.name).where(User_.addresses.isEmpty()))
                                .all())
                        .containsExactly("patrick"))
                .expect("SELECT user_account.name FROM user_account WHERE NOT EXISTS (SELECT 1 FROM address"
                        + " WHERE user_account.id = address.user_id)");
        sql.during(() -> assertThat(session.scalars(
                                        select(Address_.id).where(Address_.user.has(User_.name.eq("spongebob"))))
                                .all())
                        .containsExactly(1))
                .expect("SELECT address.id FROM address WHERE EXISTS (SELECT 1 FROM user_account"
                        + " WHERE user_account.id = address.user_id AND user_account.name = ?)");
    }

    @EachDialect
    void runsAnEqualStatementWithOtherValues(Session session, TestDatabase database) {
        rows(database);
        for (String name : List.of("spongebob", "sandy", "patrick")) {
            assertThat(session.scalars(select(User.class).where(User_.name.eq(name), User_.id.gt(0)))
                            .one()
                            .getName())
                    .isEqualTo(name);
        }
        // One and the same condition used twice, then two different ones: the plan must tell the places apart.
        var same = User_.name.eq("sandy");
        assertThat(session.scalars(select(User.class).where(or(same, same))).all())
                .hasSize(1);
        assertThat(session.scalars(select(User.class).where(or(User_.name.eq("sandy"), User_.name.eq("patrick"))))
                        .all())
                .hasSize(2);
    }

    @EachDialect
    void readsAliases(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        var a = alias(User.class);
        var b = alias(User.class, "other");
        for (int i = 0; i < 2; i++) {
            sql.during(() -> assertThat(session.execute(select(a, b)
                                            .join(b, a.get(User_.id).lt(b.get(User_.id)))
                                            .where(a.get(User_.name).eq("sandy")))
                                    .all())
                            .hasSize(1))
                    .expect("SELECT user_account_1.id, user_account_1.name, user_account_1.fullname,"
                            + " other.id AS id_1, other.name AS name_1, other.fullname AS fullname_1"
                            + " FROM user_account AS user_account_1"
                            + " JOIN user_account AS other ON user_account_1.id < other.id"
                            + " WHERE user_account_1.name = ?");
        }
    }
}
