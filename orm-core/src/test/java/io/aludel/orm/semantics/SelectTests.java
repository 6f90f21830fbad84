package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.not;
import static io.aludel.orm.sql.SQL.rowNumber;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.text;
import static io.aludel.orm.sql.SQL.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.engine.Result;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MultipleResultsException;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.works.Part;
import io.aludel.orm.load.works.Part_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a select of entities says, and what its result gives. */
@Mapped({User.class, Address.class, Part.class})
class SelectTests {
    private static final String ADDRESS_IDS = "SELECT address.id FROM address";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO user_account (id, name, fullname) VALUES (1, 'spongebob', 'Spongebob'), (2, 'sandy', 'Sandy'),"
                        + " (3, 'patrick', NULL), (4, 'sandy', 'Another')",
                "INSERT INTO address (id, email_address, user_id) VALUES (1, 'sponge@sea', 1), (2, 'sandy@tx', 2),"
                        + " (3, 'sandy@sea', 2)",
                "ALTER TABLE user_account ALTER COLUMN id RESTART WITH 100",
                "ALTER TABLE address ALTER COLUMN id RESTART WITH 100");
    }

    private static void refuses(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @EachDialect
    void pagesOfEntitiesFollowTheLastKey(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Select<User> page = select(User.class).orderBy(User_.name, User_.id).limit(2);
        List<Integer> seen = new ArrayList<>();
        List<User> users = session.scalars(page).all();
        while (!users.isEmpty()) {
            users.forEach(user -> seen.add(user.getId()));
            User last = users.get(users.size() - 1);
            users = session.scalars(page.after(last.getName(), last.getId())).all();
        }
        assertThat(seen).containsExactly(3, 2, 4, 1);
        sql.during(() -> session.scalars(page.after("sandy", 2)).all())
                .expect("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account"
                        + " WHERE (user_account.name, user_account.id) > (?, ?)"
                        + " ORDER BY user_account.name, user_account.id LIMIT ?");
    }

    @EachDialect
    void pagesInMixedDirectionsFollowTheLastKeyToo(Session session, TestDatabase database) {
        rows(database);
        Select<User> all = select(User.class).orderBy(User_.name.desc(), User_.id);
        assertThat(session.scalars(all.after("sandy", 2)).all())
                .extracting(User::getId)
                .containsExactly(4, 3);
        assertThat(session.scalars(select(User.class)
                                .join(User_.addresses)
                                .orderBy(Address_.id.desc())
                                .after(3)
                                .limit(1))
                        .one()
                        .getId())
                .isEqualTo(2);
    }

    @EachDialect
    void resultsAreReadOnceInMoreThanOneWay(Session session, TestDatabase database) {
        rows(database);
        Select<User> all = select(User.class).orderBy(User_.id);
        Result<User> result = session.execute(all);
        assertThat(result.all()).hasSize(4);
        assertThat(result.all()).isEmpty();
        assertThat(session.execute(all).first().orElseThrow().getId()).isEqualTo(1);
        assertThat(session.scalars(all).stream().map(User::getId)).containsExactly(1, 2, 3, 4);
        assertThat(session.scalars(all).partitions(3).all())
                .extracting(List::size)
                .containsExactly(3, 1);
        assertThat(session.scalar(select(count()).from(User.class))).isEqualTo(4L);
        assertThat(session.scalar(select(User_.id).where(User_.id.eq(99)))).isNull();
        assertThat(session.scalars(select(User_.id).where(User_.id.eq(99))).oneOrNone())
                .isEmpty();
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(() -> session.scalars(all.where(User_.id.eq(99))).one());
        assertThatExceptionOfType(MultipleResultsException.class)
                .isThrownBy(() -> session.scalars(all).one());
        Result<User> closed = session.scalars(all);
        closed.close();
        refuses(ErrorCode.RESULT_CLOSED, closed::all);
    }

    @EachDialect
    void rowsGiveTheirValuesByPositionNameAndExpression(Session session, TestDatabase database) {
        rows(database);
        Row2<User, String> row = session.execute(select(User.class, Address_.emailAddress)
                        .join(User_.addresses)
                        .where(Address_.id.eq(1)))
                .one();
        assertThat(row.v1().getId()).isEqualTo(1);
        assertThat(row.get(1)).isEqualTo("sponge@sea");
        assertThat(row.get(Address_.emailAddress)).isEqualTo("sponge@sea");
        assertThat(row.get(User.class)).isSameAs(row.v1());
        var names = session.execute(select(User_.id, User_.name.as("called")).where(User_.id.eq(3)))
                .one();
        assertThat(names.labels()).containsExactly("id", "called");
        assertThat(names.asMap()).isEqualTo(Map.of("id", 3, "called", "patrick"));
        refuses(ErrorCode.NOT_SELECTED, () -> names.get("fullname"));
    }

    @EachDialect
    void rowsRepeatAnEntityUnlessAskedForEachOnce(Session session, TestDatabase database) {
        rows(database);
        Select<User> joined = select(User.class).join(User_.addresses).orderBy(User_.id, Address_.id);
        assertThat(session.scalars(joined).all()).extracting(User::getId).containsExactly(1, 2, 2);
        assertThat(session.scalars(joined).unique().all())
                .extracting(User::getId)
                .containsExactly(1, 2);
    }

    @EachDialect
    void conditionsAddUpAndStatementsNeverChange(Session session, TestDatabase database) {
        rows(database);
        Select<Integer> all = select(User_.id).orderBy(User_.id);
        Select<Integer> some = all.where(User_.name.eq("sandy"));
        Select<Integer> one = some.where(User_.id.gt(2), User_.fullname.isNotNull());
        assertThat(session.scalars(all).all()).containsExactly(1, 2, 3, 4);
        assertThat(session.scalars(some).all()).containsExactly(2, 4);
        assertThat(session.scalars(one).all()).containsExactly(4);
        assertThat(some).isEqualTo(all.where(User_.name.eq("patrick"))).isNotEqualTo(all);
    }

    @EachDialect
    void referencesAreComparedByTheirForeignKey(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.getOne(User.class, 2);
        sql.clear();
        sql.during(() -> assertThat(session.scalars(select(Address_.id).where(Address_.user.ne(sandy)))
                                .all())
                        .containsExactly(1))
                .expect(ADDRESS_IDS + " WHERE address.user_id != ?");
        sql.during(() -> assertThat(session.scalars(select(Address_.id).where(Address_.user.eq(null)))
                                .all())
                        .isEmpty())
                .expect(ADDRESS_IDS + " WHERE address.user_id IS NULL");
        sql.during(() -> assertThat(session.scalars(select(Address_.id).where(Address_.user.in(List.of(sandy))))
                                .all())
                        .containsExactlyInAnyOrder(2, 3))
                .expectCount(1);
        sql.during(() -> assertThat(session.scalars(select(User_.id)
                                        .where(not(User_.addresses.any(Address_.id.gt(1))))
                                        .orderBy(User_.id))
                                .all())
                        .containsExactly(1, 3, 4))
                .expect("SELECT user_account.id FROM user_account WHERE NOT EXISTS (SELECT 1 FROM address"
                        + " WHERE user_account.id = address.user_id AND address.id > ?) ORDER BY user_account.id");
        Address address = session.getOne(Address.class, 3);
        assertThat(session.scalars(select(User_.id).where(User_.addresses.contains(address)))
                        .all())
                .containsExactly(2);
    }

    @EachDialect
    void referencesThatMayBeMissingDifferFromAnyObject(Session session, TestDatabase database, SqlExpectations sql) {
        database.run(
                "INSERT INTO part (id, name, parent_id) VALUES (1, 'car', NULL), (2, 'engine', 1), (3, 'gear', 2)");
        Part car = session.getOne(Part.class, 1);
        sql.during(() -> assertThat(session.scalars(select(Part_.id)
                                        .where(Part_.parent.ne(car))
                                        .orderBy(Part_.id))
                                .all())
                        .containsExactly(1, 3))
                .expect("SELECT part.id FROM part WHERE part.parent_id != ? OR part.parent_id IS NULL"
                        + " ORDER BY part.id");
    }

    @EachDialect
    void aPendingObjectIsFlushedBeforeItIsComparedWith(Session session, TestDatabase database) {
        rows(database);
        User squidward = new User("squidward", null, new Address("squid@sea"));
        session.add(squidward);
        Select<Integer> stmt = select(Address_.id).where(Address_.user.eq(squidward));
        assertThat(session.scalars(stmt).all())
                .containsExactly(squidward.getAddresses().get(0).getId());
    }

    @EachDialect
    void joinsMayHaveFurtherConditions(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.execute(select(User_.id, Address_.emailAddress)
                                        .leftJoin(User_.addresses.and(Address_.emailAddress.endsWith("sea")))
                                        .where(User_.id.in(1, 3))
                                        .orderBy(User_.id))
                                .all())
                        .extracting(row -> row.v1() + " " + row.v2())
                        .containsExactly("1 sponge@sea", "3 null"))
                .expect("SELECT user_account.id, address.email_address FROM user_account LEFT OUTER JOIN address"
                        + " ON user_account.id = address.user_id AND address.email_address LIKE ? ESCAPE '/'"
                        + " WHERE user_account.id IN (?, ?) ORDER BY user_account.id");
    }

    @EachDialect
    void theSameEntityTwiceNeedsAnAlias(Session session, TestDatabase database, SqlExpectations sql) {
        database.run("INSERT INTO part (id, name, parent_id) VALUES (1, 'car', NULL), (2, 'engine', 1)");
        var whole = alias(Part.class);
        sql.during(() -> assertThat(session.execute(select(Part_.name, whole.get(Part_.name))
                                        .join(Part_.parent, whole))
                                .one()
                                .v2())
                        .isEqualTo("car"))
                .expect("SELECT part.name, part_1.name AS name_1 FROM part JOIN part AS part_1"
                        + " ON part_1.id = part.parent_id");
    }

    @EachDialect
    void ordersByLabelsAndGroupsByExpressions(Session session, TestDatabase database) {
        rows(database);
        var number = count(Address_.id).as("number");
        assertThat(session.execute(select(User_.id, number)
                                .leftJoin(User_.addresses)
                                .groupBy(User_.id)
                                .having(count(Address_.id).lt(2L))
                                .orderBy(number.desc(), User_.id)
                                .limit(2)
                                .offset(1))
                        .all())
                .extracting(row -> row.v1() + ":" + row.v2())
                .containsExactly("3:0", "4:0");
        assertThat(session.scalars(select(User_.name).distinct().orderBy(User_.name))
                        .all())
                .containsExactly("patrick", "sandy", "spongebob");
    }

    @EachDialect
    void windowsNumberTheRowsOfEntities(Session session, TestDatabase database) {
        rows(database);
        var numbered = select(
                        User_.id,
                        rowNumber().over(window().orderBy(User_.id.desc())).as("n"))
                .subquery();
        assertThat(session.scalars(select(User.class)
                                .join(numbered, numbered.column(User_.id).eq(User_.id))
                                .where(numbered.column("n", io.aludel.orm.type.Types.LONG)
                                        .eq(io.aludel.orm.sql.SQL.value(1L))))
                        .one()
                        .getId())
                .isEqualTo(4);
    }

    @EachDialect
    void theMetamodelIsNoEntity(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(User_.id).from(Address_.class)))
                .withMessageContaining("Address_ as an entity: it is the metamodel of one. Write Address.class")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNMAPPED_CLASS));
        refuses(ErrorCode.UNMAPPED_CLASS, () -> session.scalars(select(User_.class)));
        refuses(ErrorCode.UNMAPPED_CLASS, () -> session.scalars(select(String.class)));
    }

    @EachDialect
    void theUsersOwnSqlGivesEntitiesAndFillsInLater(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.scalars(text("SELECT id FROM user_account WHERE id = :id")
                        .bind("id", 2)
                        .entity(User.class))
                .one();
        sql.clear();
        sql.during(() -> assertThat(sandy.getName()).isEqualTo("sandy"))
                .expect("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account"
                        + " WHERE user_account.id = ?");
    }

    @EachDialect
    void anEntityReadFromAnExpressionIsTheSessionsOwn(Session session, TestDatabase database) {
        rows(database);
        User sandy = session.getOne(User.class, 2);
        var named = select(User.class).where(User_.name.eq("sandy")).cte("named");
        var user = alias(User.class, named);
        assertThat(session.scalars(select(user).orderBy(user.get(User_.id))).all())
                .hasSize(2)
                .first()
                .isSameAs(sandy);
    }

    @EachDialect
    void optionsOfAStatementGoBeforeThoseOfTheSession(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        session.add(new User("pending", null));
        Select<Integer> ids = select(User_.id);
        sql.during(() -> session.scalars(ids.executionOptions(options -> options.withoutAutoflush()))
                        .all())
                .expectCount(1);
        sql.during(() -> session.scalars(ids).all()).expectCount(2);
    }
}
