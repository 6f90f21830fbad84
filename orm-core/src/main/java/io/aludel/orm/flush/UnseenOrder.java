package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.List;

/** Puts the rows that are deleted unseen among those whose order is found row by row. Used by one flush. */
final class UnseenOrder {
    private final WorkSet works;
    private final MappingRanks ranks;
    private final RowOrder order;

    UnseenOrder(WorkSet works, MappingRanks ranks, RowOrder order) {
        this.works = works;
        this.ranks = ranks;
        this.order = order;
    }

    void add() {
        for (UnseenRows rows : works.unseen()) {
            RowEdge.Cause cause = new RowEdge.ByRelationship(rows.relationship());
            for (ObjectWork parent : rows.parents()) {
                RowNode unseen = order.unseen(rows, parent);
                unseen.before(order.node(parent), cause);
                List<Object> key = List.of(rows.key(parent));
                for (ObjectWork work : works.works()) {
                    if (isAnchor(work, rows, key)) {
                        order.node(work).before(unseen, cause);
                    } else if (work.isDelete() && mayRefer(rows, work.root())) {
                        unseen.before(order.node(work), cause);
                    }
                }
            }
        }
    }

    /** Whether the row has to be written before: a known child that moves away or goes by itself, or what refers to a child. */
    private boolean isAnchor(ObjectWork work, UnseenRows rows, List<Object> key) {
        if (work.isInsert()) {
            return false;
        }
        return work.root() == rows.mapping() ? isChild(work, rows, key) : letsGoOf(work, rows.table());
    }

    private static boolean isChild(ObjectWork work, UnseenRows rows, List<Object> key) {
        for (int i = 0; i < key.size(); i++) {
            Object stored = Committed.value(
                    work.state(),
                    work.state().mapping().column(rows.foreignKey().get(i)));
            if (stored != InstanceState.NO_VALUE && !key.get(i).equals(stored)) {
                return false;
            }
        }
        return true;
    }

    private static boolean letsGoOf(ObjectWork work, Table children) {
        for (TablePlan plan : work.plan().tables()) {
            for (ForeignKey key : plan.table().foreignKeys()) {
                if (key.target() == children && (work.isDelete() || mayChange(work, key))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayChange(ObjectWork work, ForeignKey key) {
        for (Column column : key.columns()) {
            if (UniqueFrees.mayChange(work, column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rows may refer to rows of a hierarchy otherwise than through the relationship. */
    private boolean mayRefer(UnseenRows rows, EntityMapping root) {
        for (ForeignKey key : rows.table().foreignKeys()) {
            if (ranks.root(key.target()) == root && !key.columns().equals(rows.foreignKey())) {
                return true;
            }
        }
        return false;
    }
}
