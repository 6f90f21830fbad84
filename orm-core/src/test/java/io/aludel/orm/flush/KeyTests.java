package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.City;
import io.aludel.orm.flush.billing.Country;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Country.class, City.class, Invoice.class, Line.class, Note.class})
class KeyTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void aNewObjectTakesOverTheRowOfADeletedOne(Session session, SqlExpectations sql, TestDatabase database) {
        Country old = new Country("at");
        old.setName("Austria");
        saved(session, old);
        session.delete(old);
        Country next = new Country("at");
        session.add(next);
        next.setName("Österreich");
        sql.during(session::flush).expect(update("country").values("Österreich", "at"));
        assertThat(session.get(Country.class, "at")).isSameAs(next);
        assertThat(session.contains(old)).isFalse();
        session.commit();
        assertThat(database.rows("SELECT * FROM country")).containsExactly(List.of("at", "Österreich"));
    }

    @EachDialect
    void whatWasNeverSetKeepsTheValueOfTheRowTakenOver(Session session, SqlExpectations sql) {
        Country old = new Country("at");
        old.setName("Austria");
        saved(session, old);
        session.delete(old);
        Country next = new Country("at");
        session.add(next);
        sql.during(session::flush).expectNone();
        assertThat(next.getName()).isEqualTo("Austria");
    }

    @EachDialect
    void anElementReplacedByOneWithItsKeyIsOneUpdate(Session session, SqlExpectations sql) {
        Invoice invoice = new Invoice(1);
        invoice.getLines().add(new Line(1, "paper"));
        saved(session, invoice);
        invoice.getLines().clear();
        invoice.getLines().add(new Line(1, "ink"));
        sql.during(session::flush).expect(update("line").values("ink", 1, 1));
        assertThat(session.get(Line.class, List.of(1, 1)).getText()).isEqualTo("ink");
    }

    @EachDialect
    void aRolledBackSwitchRestoresTheOldObject(Session session) {
        Country old = saved(session, new Country("at"));
        session.commit();
        session.delete(old);
        Country next = new Country("at");
        session.add(next);
        session.flush();
        session.rollback();
        assertThat(session.get(Country.class, "at")).isSameAs(old);
        assertThat(session.contains(next)).isFalse();
    }

    @EachDialect
    void aSecondObjectForARowIsRefused(Session session, SqlExpectations sql) {
        saved(session, new Country("at"));
        session.add(new Country("at"));
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Country#at")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.IDENTITY_CONFLICT)))
                .expectNone();
    }

    @EachDialect
    void aChangedKeyReachesChildrenByTheDatabase(Session session, SqlExpectations sql, TestDatabase database) {
        Country country = new Country("at");
        City city = new City("Vienna");
        country.getCities().add(city);
        saved(session, country);
        country.setCode("aut");
        sql.during(session::flush).expect(update("country").values("aut", "at"));
        assertThat(city.getCountryCode()).isEqualTo("aut");
        assertThat(session.get(Country.class, "aut")).isSameAs(country);
        sql.during(session::flush).expectNone();
        session.commit();
        assertThat(database.rows("SELECT country_code FROM city")).containsExactly(List.of("aut"));
        session.delete(country);
        session.commit();
        assertThat(database.rows("SELECT code FROM country")).isEmpty();
    }

    @EachDialect
    void aChangedKeyIsTakenBackByARollback(Session session) {
        Country country = saved(session, new Country("at"));
        session.commit();
        country.setCode("aut");
        session.flush();
        session.rollback();
        assertThat(session.get(Country.class, "at")).isSameAs(country);
        assertThat(country.getCode()).isEqualTo("at");
        country.setCode("never flushed");
        session.rollback();
        assertThat(country.getCode()).isEqualTo("at");
    }

    @EachDialect
    void keysMoveUpOneAfterTheOther(Session session, SqlExpectations sql) {
        Country first = saved(session, new Country("a"));
        Country second = saved(session, new Country("b"));
        first.setCode("b");
        second.setCode("c");
        sql.during(session::flush)
                .expect(update("country").values("c", "b"), update("country").values("b", "a"));
        assertThat(session.get(Country.class, "b")).isSameAs(first);
        assertThat(session.get(Country.class, "c")).isSameAs(second);
    }

    @EachDialect
    void aKeyIsFreedByADelete(Session session, SqlExpectations sql) {
        Country first = saved(session, new Country("a"));
        Country second = saved(session, new Country("b"));
        session.delete(second);
        first.setCode("b");
        sql.during(session::flush)
                .expect(delete("country").values("b"), update("country").values("b", "a"));
        assertThat(session.get(Country.class, "b")).isSameAs(first);
    }

    @EachDialect
    void aDeletedParentsRequiredChildIsNamed(Session session) {
        Invoice invoice = new Invoice(1);
        invoice.getLines().add(new Line(1, "paper"));
        saved(session, invoice);
        Invoice other = saved(session, new Invoice(2));
        Line line = invoice.getLines().get(0);
        other.getLines().add(line);
        invoice.getLines().remove(line);
        session.flush();
        assertThat(line.getInvoiceId()).isEqualTo(2);
        assertThat(session.get(Line.class, List.of(2, 1))).isSameAs(line);
    }

    @EachDialect
    void insertsIntoSeveralTablesAreOneBatchEach(Session session, SqlExpectations sql) {
        Invoice invoice = new Invoice(1);
        invoice.getLines().add(new Line(1, "paper"));
        invoice.getLines().add(new Line(2, "ink"));
        session.add(invoice);
        sql.during(session::flush)
                .expect(
                        insert("invoice").values(1, null),
                        insert("line").values(1, 1, "paper", null).values(1, 2, "ink", null));
    }
}
