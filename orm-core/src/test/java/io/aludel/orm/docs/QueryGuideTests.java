package io.aludel.orm.docs;

import static io.aludel.orm.sql.Functions.count;
import static io.aludel.orm.sql.Functions.rowNumber;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.partitionBy;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.text;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** The queries that the guide shows, and their SQL. */
@Mapped({User.class, Address.class})
class QueryGuideTests {
    private static final String USERS =
            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account";

    private static void fill(Session session) {
        session.addAll(List.of(
                new User("sandy", "Sandy Cheeks", new Address("sandy@example.org"), new Address("cheeks@example.org")),
                new User("patrick", "Patrick Star", new Address("patrick@example.org")),
                new User("squidward", "Squidward Tentacles")));
        session.commit();
    }

    @EachDialect
    void readsPageByPage(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::keyset[]
                    Select<User> page =
                            select(User.class).orderBy(User_.name, User_.id).limit(2);
                    List<User> first = session.scalars(page).all();
                    User last = first.get(first.size() - 1);
                    List<User> next = session.scalars(page.after(last.getName(), last.getId()))
                            .all();
                    // end::keyset[]
                    assertThat(next).extracting(User::getName).containsExactly("squidward");
                })
                .expect(
                        USERS + " ORDER BY user_account.name, user_account.id LIMIT ?",
                        USERS + " WHERE (user_account.name, user_account.id) > (?, ?)"
                                + " ORDER BY user_account.name, user_account.id LIMIT ?");
    }

    @EachDialect
    void asksForRelatedRows(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::exists[]
                    List<User> reachable = session.scalars(select(User.class)
                                    .where(User_.addresses.any(Address_.emailAddress.like("%@example.org"))))
                            .all();
                    List<Address> ofStars = session.scalars(
                                    select(Address.class).where(Address_.user.has(User_.fullname.endsWith("Star"))))
                            .all();
                    // end::exists[]
                    assertThat(reachable).extracting(User::getName).containsExactlyInAnyOrder("sandy", "patrick");
                    assertThat(ofStars).extracting(Address::getEmailAddress).containsExactly("patrick@example.org");
                })
                .expect(
                        USERS + " WHERE EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id"
                                + " AND address.email_address LIKE ?)",
                        "SELECT address.id, address.email_address, address.user_id FROM address WHERE EXISTS"
                                + " (SELECT 1 FROM user_account WHERE user_account.id = address.user_id"
                                + " AND user_account.fullname LIKE ? ESCAPE '/')");
    }

    @EachDialect
    void joinsASubquery(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::subquery[]
                    var addresses = count(Address_.id).as("addresses");
                    var counts = select(Address_.userId, addresses)
                            .groupBy(Address_.userId)
                            .subquery();
                    List<Row2<User, Long>> rows = session.execute(select(User.class, counts.column(addresses))
                                    .join(counts, User_.id.eq(counts.column(Address_.userId)))
                                    .orderBy(User_.id))
                            .all();
                    // end::subquery[]
                    assertThat(rows)
                            .extracting(row -> row.v1().getName() + " " + row.v2())
                            .containsExactly("sandy 2", "patrick 1");
                })
                .expect(
                        "SELECT user_account.id, user_account.name, user_account.fullname, anon_1.addresses FROM user_account"
                                + " JOIN (SELECT address.user_id, count(address.id) AS addresses FROM address"
                                + " GROUP BY address.user_id) AS anon_1 ON user_account.id = anon_1.user_id"
                                + " ORDER BY user_account.id");
    }

    @EachDialect
    void numbersRows(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::window[]
                    var place = rowNumber()
                            .over(partitionBy(Address_.userId).orderBy(Address_.emailAddress))
                            .as("place");
                    var ranked = select(Address_.emailAddress, place).subquery();
                    List<String> firsts = session.scalars(select(ranked.column(Address_.emailAddress))
                                    .where(ranked.column(place).eq(1L))
                                    .orderBy(ranked.column(Address_.emailAddress)))
                            .all();
                    // end::window[]
                    assertThat(firsts).containsExactly("cheeks@example.org", "patrick@example.org");
                })
                .expect("SELECT anon_1.email_address FROM (SELECT address.email_address, row_number()"
                        + " OVER (PARTITION BY address.user_id ORDER BY address.email_address) AS place FROM address)"
                        + " AS anon_1 WHERE anon_1.place = ? ORDER BY anon_1.email_address");
    }

    @EachDialect
    void insertsOrUpdates(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::upsert[]
                    session.execute(insert(User.class)
                            .columns(User_.id, User_.name)
                            .values(1, "sandra")
                            .values(9, "pearl")
                            .onConflict(User_.id)
                            .doUpdate(User_.name));
                    List<Integer> renamed = session.scalars(update(User.class)
                                    .where(User_.name.eq("pearl"))
                                    .set(User_.fullname, "Pearl Krabs")
                                    .returning(User_.id))
                            .all();
                    // end::upsert[]
                    assertThat(renamed).containsExactly(9);
                })
                .expectOn(
                        Database.H2,
                        "MERGE INTO user_account USING (VALUES (?, ?), (?, ?)) AS excluded (id, name)"
                                + " ON user_account.id = excluded.id WHEN MATCHED THEN UPDATE SET name = excluded.name"
                                + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
                        "SELECT user_account.id FROM FINAL TABLE (UPDATE user_account SET fullname = ?"
                                + " WHERE user_account.name = ?) AS user_account")
                .expectOn(
                        Database.POSTGRESQL,
                        "INSERT INTO user_account (id, name) VALUES (?, ?), (?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        "UPDATE user_account SET fullname = ? WHERE user_account.name = ? RETURNING user_account.id");
        assertThat(session.getOne(User.class, 1).getName()).isEqualTo("sandra");
    }

    @EachDialect(Database.POSTGRESQL)
    void takesWorkFromAQueue(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::lock[]
                    List<User> mine = session.scalars(select(User.class)
                                    .orderBy(User_.id)
                                    .limit(1)
                                    .lock(Lock.forUpdate().skipLocked()))
                            .all();
                    // end::lock[]
                    assertThat(mine).hasSize(1);
                })
                .expect(USERS + " ORDER BY user_account.id LIMIT ? FOR UPDATE SKIP LOCKED");
    }

    @EachDialect
    void runsSqlOfYourOwn(Session session, SqlExpectations sql) {
        fill(session);
        sql.during(() -> {
                    // tag::text[]
                    User sandy = session.scalars(text("SELECT * FROM user_account WHERE name = :name")
                                    .bind("name", "sandy")
                                    .entity(User.class))
                            .one();
                    // end::text[]
                    assertThat(sandy.getFullname()).isEqualTo("Sandy Cheeks");
                })
                .expect("SELECT * FROM user_account WHERE name = ?");
    }
}
