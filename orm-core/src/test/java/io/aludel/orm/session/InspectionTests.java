package io.aludel.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.Collections;
import java.util.List;

@Mapped({Customer.class, Purchase.class, Stock.class})
class InspectionTests {
    @EachDialect
    void anObjectTellsItsLifeCycleItsKeyAndItsSession(Session session) {
        Customer sandy = new Customer("sandy");
        Inspection inspection = Inspection.of(sandy);
        assertThat(inspection.lifecycle()).isEqualTo(Lifecycle.TRANSIENT);
        assertThat(inspection.session()).isNull();
        session.add(sandy);
        assertThat(inspection.lifecycle()).isEqualTo(Lifecycle.PENDING);
        assertThat(inspection.session()).isSameAs(session);
        assertThat(inspection.key()).isNull();
        session.flush();
        assertThat(inspection.lifecycle()).isEqualTo(Lifecycle.PERSISTENT);
        assertThat(inspection.key()).isEqualTo(sandy.getId()).isNotNull();
        session.delete(sandy);
        session.flush();
        assertThat(inspection.lifecycle()).isEqualTo(Lifecycle.DELETED);
        session.commit();
        assertThat(inspection.lifecycle()).isEqualTo(Lifecycle.DETACHED);
        assertThat(inspection.session()).isNull();
        assertThat(inspection).hasToString("Customer#1 DETACHED");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> Inspection.of("sandy"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNMAPPED_CLASS));
    }

    @EachDialect
    void unloadedAndExpiredAttributesAreNamedWithoutLoading(
            SessionMaker sessions, Session session, SqlExpectations sql) {
        Customer sandy = session.getOne(
                Customer.class, Shop.saved(sessions, new Customer("sandy")).getId());
        Inspection inspection = Inspection.of(sandy);
        sql.during(() -> {
                    assertThat(inspection.unloaded()).containsExactly("purchases");
                    assertThat(inspection.expired()).isEmpty();
                    session.expire(sandy);
                    assertThat(inspection.unloaded())
                            .containsExactly("name", "email", "points", "version", "purchases");
                    assertThat(inspection.expired()).containsExactly("name", "email", "points", "version");
                })
                .expectNone();
        assertThat(Inspection.of(new Customer("new")).unloaded()).isEmpty();
    }

    @EachDialect
    void theHistoryTellsWhatWasAddedWhatStayedAndWhatIsGone(Session session) {
        Customer sandy = new Customer("sandy");
        Inspection inspection = Inspection.of(sandy);
        assertThat(inspection.history(Customer_.name)).isEqualTo(history(List.of("sandy"), List.of(), List.of()));
        assertThat(inspection.history(Customer_.email)).isEqualTo(AttributeHistory.EMPTY);
        assertThat(inspection.history(Customer_.purchases)).isEqualTo(AttributeHistory.EMPTY);
        Purchase kept = new Purchase("kept");
        Purchase gone = new Purchase("gone");
        sandy.getPurchases().addAll(List.of(kept, gone));
        session.add(sandy);
        assertThat(inspection.history(Customer_.purchases).added()).containsExactly(kept, gone);
        session.flush();
        assertThat(inspection.history(Customer_.name)).isEqualTo(history(List.of(), List.of("sandy"), List.of()));
        sandy.setName("Sandy");
        assertThat(inspection.history(Customer_.name))
                .isEqualTo(history(List.of("Sandy"), List.of(), List.of("sandy")));
        Purchase added = new Purchase("added");
        sandy.getPurchases().add(added);
        sandy.getPurchases().remove(gone);
        assertThat(inspection.history(Customer_.purchases))
                .isEqualTo(history(List.of(added), List.of(kept), List.of(gone)));
        assertThat(Inspection.of(gone).history(Purchase_.customer))
                .isEqualTo(history(Collections.singletonList(null), List.of(), List.of(sandy)));
        session.flush();
        assertThat(inspection.history(Customer_.purchases))
                .isEqualTo(history(List.of(), List.of(kept, added), List.of()));
        session.expire(sandy);
        assertThat(inspection.history(Customer_.name)).isEqualTo(AttributeHistory.EMPTY);
        sandy.setName("after");
        assertThat(inspection.history(Customer_.name)).isEqualTo(history(List.of("after"), List.of(), List.of()));
    }

    private static AttributeHistory history(List<Object> added, List<Object> unchanged, List<Object> deleted) {
        return new AttributeHistory(added, unchanged, deleted);
    }

    @EachDialect
    void whatWasTouchedNeedNotBeModified(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.flush();
        assertThat(Inspection.of(sandy).isTouched()).isFalse();
        sandy.setName("other");
        sandy.setName("sandy");
        assertThat(Inspection.of(sandy).isTouched()).isTrue();
        assertThat(session.isModified(sandy)).isFalse();
    }

    @EachDialect
    void aFlaggedAttributeIsWrittenAsItIs(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.flush();
        Inspection.of(sandy).flagModified(Customer_.email);
        assertThat(session.isModified(sandy)).isTrue();
        sql.during(session::flush).expect("UPDATE customer SET email = ?, version = ? WHERE id = ? AND version = ?");
        Inspection.of(sandy).flagModified();
        assertThat(session.dirty()).containsExactly(sandy);
        sql.during(session::flush).expectNone();
        session.expire(sandy);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> Inspection.of(sandy).flagModified(Customer_.email))
                .withMessageStartingWith("Cannot flag Customer.email of Customer#" + sandy.getId())
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_LOADED));
    }

    @EachDialect
    void whatIsSetAsCommittedIsNoChange(SessionMaker sessions, Session session, SqlExpectations sql) {
        Customer saved = new Customer("sandy");
        saved.getPurchases().add(new Purchase("pen"));
        Customer sandy =
                session.getOne(Customer.class, Shop.saved(sessions, saved).getId());
        Purchase pen =
                session.getOne(Purchase.class, saved.getPurchases().get(0).getId());
        Inspection inspection = Inspection.of(sandy);
        sql.clear();
        inspection.setCommitted(Customer_.purchases, List.of(pen));
        Inspection.of(pen).setCommitted(Purchase_.customer, sandy);
        sandy.setName("changed");
        inspection.setCommitted(Customer_.name, "as the row has it");
        sql.during(() -> {
                    assertThat(sandy.getPurchases()).containsExactly(pen);
                    assertThat(pen.getCustomer()).isSameAs(sandy);
                    assertThat(sandy.getName()).isEqualTo("as the row has it");
                    session.flush();
                })
                .expectNone();
        sandy.getPurchases().remove(pen);
        assertThat(pen.getCustomer()).isNull();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> Inspection.of(new Customer("new")).setCommitted(Customer_.name, "x"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERSISTENT));
    }
}
