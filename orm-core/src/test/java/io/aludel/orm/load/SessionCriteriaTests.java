package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.withLoaderCriteria;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;

@Mapped({User.class, Address.class})
class SessionCriteriaTests {
    private static final String ADDRESSES = "SELECT address.id, address.email_address, address.user_id FROM address";

    @EachDialect
    void reachWhatIsLoadedLaterOnce(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        String[] hidden = {"sandy@tx"};
        sessions.events()
                .onExecute(execution ->
                        execution.addOptions(withLoaderCriteria(Address.class, Address_.emailAddress.ne(hidden[0]))));
        try (Session session = sessions.open()) {
            User sandy =
                    session.scalars(select(User.class).where(User_.id.eq(2))).one();
            sql.clear();
            sql.during(() -> assertThat(sandy.getAddresses())
                            .extracting(Address::getEmailAddress)
                            .containsExactly("sandy@sea"))
                    .expect(ADDRESSES + " WHERE address.user_id = ? AND address.email_address != ?");
            hidden[0] = "sandy@sea";
            session.expire(sandy, User_.addresses);
            sql.during(() -> assertThat(sandy.getAddresses())
                            .extracting(Address::getEmailAddress)
                            .containsExactly("sandy@tx"))
                    .expect(ADDRESSES + " WHERE address.user_id = ? AND address.email_address != ?");
            assertThat(session.get(Address.class, 3)).isNotNull();
            session.expungeAll();
            sql.during(() -> assertThat(session.get(Address.class, 3)).isNull())
                    .expect(ADDRESSES + " WHERE address.id = ? AND address.email_address != ?");
        }
    }
}
