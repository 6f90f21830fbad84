package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.lazyLoad;
import static io.aludel.orm.mapping.Loading.raiseLoad;
import static io.aludel.orm.mapping.Loading.raiseLoadOnSql;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.NPlusOne;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({User.class, Address.class})
class LazyLoadingTests {
    private static final String ADDRESSES = "SELECT address.id, address.email_address, address.user_id FROM address";
    private static final String BY_KEYS =
            "SELECT address.user_id, address.id, address.email_address FROM address WHERE address.user_id IN ";

    @EachDialect
    void loadsACollectionOfOneObjectWhenItIsRead(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        sql.clear();
        sql.during(() -> assertThat(sandy.getAddresses())
                        .extracting(Address::getEmailAddress)
                        .containsExactlyInAnyOrder("sandy@tx", "sandy@sea"))
                .expect(ADDRESSES + " WHERE address.user_id = ?");
        sql.during(() -> {
                    assertThat(sandy.getAddresses()).hasSize(2);
                    assertThat(sandy.getAddresses().get(0).getUser()).isSameAs(sandy);
                })
                .expectNone();
    }

    @EachDialect
    void loadsACollectionForAllObjectsOfAResult(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        List<User> users = session.scalars(select(User.class).orderBy(User_.id)).all();
        sql.clear();
        sql.during(() -> assertThat(users)
                        .extracting(user -> user.getAddresses().size())
                        .containsExactly(1, 2, 0))
                .expect(BY_KEYS + "(?, ?, ?, ?)");
    }

    @EachDialect
    void loadsOneAfterTheOtherWhereThatWasAskedFor(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        List<User> users = session.scalars(select(User.class).orderBy(User_.id).options(lazyLoad(User_.addresses)))
                .all();
        sql.clear();
        sql.during(() -> assertThat(users)
                        .extracting(user -> user.getAddresses().size())
                        .containsExactly(1, 2, 0))
                .expect(
                        ADDRESSES + " WHERE address.user_id = ?",
                        ADDRESSES + " WHERE address.user_id = ?",
                        ADDRESSES + " WHERE address.user_id = ?");
    }

    @EachDialect
    void loadsReferencesOfAResultByTheirKeys(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        List<Address> addresses =
                session.scalars(select(Address.class).orderBy(Address_.id)).all();
        sql.clear();
        sql.during(() -> assertThat(addresses)
                        .extracting(address -> address.getUser().getName())
                        .containsExactly("spongebob", "sandy", "sandy"))
                .expect(QueryTests.USERS + " WHERE user_account.id IN (?, ?)");
    }

    @EachDialect
    void takesAReferenceFromTheSessionWithoutSql(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        Address address = session.get(Address.class, 3);
        sql.clear();
        sql.during(() -> assertThat(address.getUser()).isSameAs(sandy)).expectNone();
    }

    @EachDialect
    void refusesWhatMustNotBeLoaded(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.scalars(select(User.class).where(User_.id.eq(2)).options(raiseLoad(User_.addresses)))
                .one();
        sql.clear();
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(sandy::getAddresses)
                        .withMessageStartingWith("Cannot load User.addresses of User#2:")
                        .withMessageContaining("selectinLoad(User_.addresses)")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LOAD_REFUSED)))
                .expectNone();
    }

    @EachDialect
    void refusesSqlButNotWhatTheSessionHas(Session session, TestDatabase database) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        List<Address> addresses = session.scalars(
                        select(Address.class).orderBy(Address_.id).options(raiseLoadOnSql(Address_.user)))
                .all();
        assertThat(addresses.get(1).getUser()).isSameAs(sandy);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> addresses.get(0).getUser());
    }

    @EachDialect
    void refillsAllExpiredColumnsWithOneStatement(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        session.expire(sandy);
        database.run("UPDATE user_account SET name = 'cheeks' WHERE id = 2");
        sql.during(() -> {
                    assertThat(sandy.getName()).isEqualTo("cheeks");
                    assertThat(sandy.getFullname()).isEqualTo("Sandy");
                })
                .expect(QueryTests.USERS + " WHERE user_account.id = ?");
    }

    @EachDialect
    void saysThatTheRowOfAnExpiredObjectIsGone(Session session, TestDatabase database) {
        QueryTests.rows(database);
        User patrick = session.get(User.class, 3);
        session.commit();
        database.run("DELETE FROM user_account WHERE id = 3");
        assertThatExceptionOfType(ObjectDeletedException.class)
                .isThrownBy(patrick::getName)
                .withMessageStartingWith("Cannot load User#3: its row is gone.");
    }

    @EachDialect
    void fillsExpiredObjectsThatAQueryMeets(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        session.expire(sandy);
        session.scalars(select(User.class)).all();
        sql.clear();
        sql.during(() -> assertThat(sandy.getName()).isEqualTo("sandy")).expectNone();
    }

    @EachDialect
    void leavesLoadedValuesAloneUnlessAskedToPopulate(Session session, TestDatabase database) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        session.commit();
        assertThat(sandy.getName()).isEqualTo("sandy");
        database.run("UPDATE user_account SET name = 'cheeks' WHERE id = 2");
        assertThat(session.scalars(select(User.class).where(User_.id.eq(2)))
                        .one()
                        .getName())
                .isEqualTo("sandy");
        assertThat(session.scalars(select(User.class).where(User_.id.eq(2)).populateExisting())
                        .one()
                        .getName())
                .isEqualTo("cheeks");
    }

    @EachDialect
    void refreshesWhatItLocks(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        session.commit();
        assertThat(sandy.getName()).isEqualTo("sandy");
        database.run("UPDATE user_account SET name = 'cheeks' WHERE id = 2");
        sql.during(() -> session.scalars(
                                select(User.class).where(User_.id.eq(2)).forUpdate())
                        .one())
                .expect(QueryTests.USERS + " WHERE user_account.id = ? FOR UPDATE");
        assertThat(sandy.getName()).isEqualTo("cheeks");
    }

    @EachDialect
    void countsStatementsPerRow(SessionMaker sessions, TestDatabase database) {
        QueryTests.rows(database);
        try (Session session = sessions.nPlusOne(NPlusOne.THROW, 3).open()) {
            List<User> users = session.scalars(
                            select(User.class).orderBy(User_.id).options(lazyLoad(User_.addresses)))
                    .all();
            users.get(0).getAddresses().size();
            users.get(1).getAddresses().size();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> users.get(2).getAddresses().size())
                    .withMessageContaining("User.addresses was loaded lazily 3 times")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.N_PLUS_ONE));
        }
    }
}
