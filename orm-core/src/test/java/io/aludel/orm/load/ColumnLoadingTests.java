package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.defer;
import static io.aludel.orm.mapping.Loading.deferRaising;
import static io.aludel.orm.mapping.Loading.loadOnly;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.mapping.Loading.undefer;
import static io.aludel.orm.mapping.Loading.undeferGroup;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.works.Company;
import io.aludel.orm.load.works.Company_;
import io.aludel.orm.load.works.Engineer;
import io.aludel.orm.load.works.Label;
import io.aludel.orm.load.works.Place;
import io.aludel.orm.load.works.Place_;
import io.aludel.orm.load.works.Staff;
import io.aludel.orm.load.works.Staff_;
import io.aludel.orm.load.works.Vehicle;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Company.class, Label.class, Staff.class, Engineer.class, Vehicle.class})
class ColumnLoadingTests {
    private static final String COLUMNS = "company.id, company.name, company.street, company.city";
    private static final String SHOUT = "upper(company.name) AS upper_1";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO company (id, name, street, city, notes, turnover, profit)"
                        + " VALUES (1, 'acme', 'Main', 'Paris', 'long', 10, 5), (2, 'bell', NULL, NULL, NULL, 20, 6)",
                "INSERT INTO staff (id, name, type, company_id) VALUES (1, 'ann', 'Staff', 1)");
    }

    @EachDialect
    void leavesDeferredColumnsOut(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Company acme = session.get(Company.class, 1);
        sql.recorded().expect("SELECT " + COLUMNS + ", " + SHOUT + " FROM company WHERE company.id = ?");
        assertThat(acme.getShout()).isEqualTo("ACME");
        assertThat(acme.getPlace()).isEqualTo(new Place("Main", "Paris"));
        assertThat(session.get(Company.class, 2).getPlace()).isNull();
        sql.clear();
        sql.during(() -> assertThat(acme.getNotes()).isEqualTo("long"))
                .expect("SELECT company.notes FROM company WHERE company.id = ?");
        sql.during(() -> assertThat(acme.getProfit() + acme.getTurnover()).isEqualTo(15))
                .expect("SELECT company.turnover, company.profit FROM company WHERE company.id = ?");
    }

    @EachDialect
    void setsADeferredColumnWithoutLoadingIt(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Company acme = session.get(Company.class, 1);
        sql.clear();
        sql.during(() -> acme.setNotes("short")).expectNone();
        sql.during(() -> session.scalars(select(Company.class).options(undefer(Company_.notes)))
                        .all())
                .expectCount(2);
        assertThat(acme.getNotes()).isEqualTo("short");
    }

    @EachDialect
    void loadsDeferredColumnsThatAreAskedFor(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    Company acme = session.scalars(select(Company.class)
                                    .where(Company_.id.eq(1))
                                    .options(undeferGroup("figures"), undefer(Company_.notes)))
                            .one();
                    assertThat(acme.getNotes()).isEqualTo("long");
                    assertThat(acme.getProfit()).isEqualTo(5);
                })
                .expect("SELECT " + COLUMNS + ", company.notes, company.turnover, company.profit, " + SHOUT
                        + " FROM company WHERE company.id = ?");
    }

    @EachDialect
    void loadsOnlySomeColumns(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Company acme = session.scalars(
                        select(Company.class).where(Company_.id.eq(1)).options(loadOnly(Company_.name)))
                .one();
        sql.recorded().expect("SELECT company.id, company.name FROM company WHERE company.id = ?");
        sql.during(() -> assertThat(acme.getPlace().city()).isEqualTo("Paris"))
                .expect("SELECT company.street, company.city FROM company WHERE company.id = ?");
    }

    @EachDialect
    void defersOnAPath(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Company> companies = session.scalars(select(Company.class)
                                    .options(
                                            defer(Company_.place, Company_.shout),
                                            selectinLoad(Company_.staff).loadOnly(Staff_.name))
                                    .orderBy(Company_.id))
                            .all();
                    assertThat(companies.get(0).getStaff()).hasSize(1);
                })
                .expect(
                        "SELECT company.id, company.name FROM company ORDER BY company.id",
                        "SELECT staff.company_id, staff.id, staff.name, staff.type FROM staff"
                                + " WHERE staff.company_id IN (?, ?) ORDER BY staff.id");
    }

    @EachDialect
    void refusesToLoadWhatAnOptionShutOut(Session session, TestDatabase database) {
        rows(database);
        Company acme = session.scalars(
                        select(Company.class).where(Company_.id.eq(1)).options(deferRaising(Company_.name)))
                .one();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(acme::getName)
                .withMessageStartingWith("Cannot load Company.name of Company#1:")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LOAD_REFUSED));
    }

    @EachDialect
    void comparesEmbeddedValues(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        for (Place place : List.of(new Place("Main", "Paris"), new Place(null, null))) {
            assertThat(session.scalars(select(Company_.id).where(Company_.place.eq(place)))
                            .all())
                    .containsExactly(place.city() == null ? 2 : 1);
        }
        sql.clear();
        assertThat(session.scalars(select(Company_.id)
                                .where(Company_.place.get(Place_.city).eq("Paris")))
                        .all())
                .containsExactly(1);
        sql.recorded().expect("SELECT company.id FROM company WHERE company.city = ?");
        assertThat(session.scalars(select(Company_.place).where(Company_.place.isNotNull()))
                        .all())
                .containsExactly(new Place("Main", "Paris"));
    }
}
