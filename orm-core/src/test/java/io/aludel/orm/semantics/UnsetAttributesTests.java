package io.aludel.orm.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.engine.RecordedStatement;
import io.aludel.orm.semantics.till.Item;
import io.aludel.orm.semantics.till.Receipt;
import io.aludel.orm.semantics.till.Receipt_;
import io.aludel.orm.session.Inspection;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.state.AttributeHistory;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** What was never set is not null, and a collection that was only made is not empty. */
@Mapped({Receipt.class, Item.class})
class UnsetAttributesTests {
    @EachDialect
    void readingWhatWasNeverSetSetsNothing(Session session) {
        Receipt receipt = new Receipt("a");
        assertThat(receipt.getRemark()).isNull();
        assertThat(Inspection.of(receipt).history(Receipt_.remark)).isEqualTo(AttributeHistory.EMPTY);
        receipt.setRemark(null);
        assertThat(Inspection.of(receipt).history(Receipt_.remark).hasChanges()).isTrue();
    }

    @EachDialect
    void aDefaultIsTakenForNullTooAndNullIsSentWhereThereIsNone(Session session, SqlExpectations sql) {
        Receipt unset = new Receipt("a");
        Receipt nulls = new Receipt("a");
        nulls.setState(null);
        nulls.setDiscount(null);
        nulls.setRemark(null);
        session.addAll(List.of(unset, nulls));
        List<RecordedStatement> statements = sql.during(session::flush).statements();
        assertThat(statements)
                .filteredOn(statement -> statement.verb().equals("INSERT"))
                .singleElement()
                .satisfies(insert -> assertThat(insert.sql()).contains("(till, number, state, remark)"));
        for (Receipt receipt : List.of(unset, nulls)) {
            assertThat(receipt.getState()).isEqualTo("open");
            assertThat(receipt.getDiscount()).isEqualTo(5);
            assertThat(receipt.getRemark()).isNull();
        }
    }

    @EachDialect
    void oneColumnOfAKeyMayComeFromASequence(Session session) {
        Receipt first = new Receipt("a");
        Receipt second = new Receipt("b");
        first.getItems().add(new Item("pen"));
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(first.getNumber()).isEqualTo(1);
        assertThat(session.get(Receipt.class, List.of("b", 2))).isSameAs(second);
        session.commit();
        assertThat(first.getItems()).extracting(Item::getName).containsExactly("pen");
    }

    @EachDialect
    void aCollectionThatWasOnlyMadeIsNotMerged(SessionMaker sessions, Session session) {
        Receipt stored = new Receipt("a");
        stored.getItems().add(new Item("pen"));
        sessions.inTransaction(other -> {
            other.add(stored);
        });
        Receipt incoming = new Receipt("a");
        incoming.setNumber(stored.getNumber());
        incoming.setRemark("merged");
        assertThat(incoming.getItems()).isEmpty();
        assertThat(Inspection.of(incoming).history(Receipt_.items)).isEqualTo(AttributeHistory.EMPTY);
        Receipt merged = session.merge(incoming);
        session.commit();
        assertThat(merged.getRemark()).isEqualTo("merged");
        assertThat(merged.getItems()).extracting(Item::getName).containsExactly("pen");
    }
}
