package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.defer;
import static io.aludel.orm.mapping.Loading.loadOnlyRaising;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;

/** What options about columns leave out, and what they cannot. */
@Mapped({User.class, Address.class})
class ColumnOptionTests {
    private static void rows(TestDatabase database) {
        database.run("INSERT INTO user_account (id, name, fullname) VALUES (1, 'sandy', 'Sandy')");
    }

    @EachDialect
    void theKeyIsAlwaysLoaded(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    User sandy = session.scalars(select(User.class).options(defer(User_.id, User_.name)))
                            .one();
                    assertThat(sandy.getId()).isEqualTo(1);
                })
                .expect("SELECT user_account.id, user_account.fullname FROM user_account");
    }

    @EachDialect
    void loadsTheOthersOfLoadOnlyNever(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.scalars(select(User.class).options(loadOnlyRaising(User_.name)))
                .one();
        sql.during(() -> {
                    assertThat(sandy.getName()).isEqualTo("sandy");
                    assertThat(sandy.getId()).isEqualTo(1);
                    assertThatExceptionOfType(OrmException.class)
                            .isThrownBy(sandy::getFullname)
                            .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LOAD_REFUSED));
                })
                .expectNone();
    }
}
