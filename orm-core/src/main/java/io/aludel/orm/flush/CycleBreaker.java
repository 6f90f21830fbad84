package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds rows that wait for each other in a circle, and breaks it where they exchange unique values that may be NULL for a moment. */
final class CycleBreaker {
    private final Collection<RowNode> blocked;

    CycleBreaker(Collection<RowNode> blocked) {
        this.blocked = blocked;
    }

    /**
     * Takes one dependency away.
     *
     * @throws OrmException with {@code flush-cycle} or {@code unique-swap} if none can be
     */
    RowOrder.Parking breakOne() {
        List<RowEdge> cycle = cycle();
        for (RowEdge edge : cycle) {
            if (edge.cause() instanceof RowEdge.ByUniqueValue unique && canPark(edge.first(), unique)) {
                RowNode.drop(edge);
                return new RowOrder.Parking(
                        edge.first().work(), parkable(edge.first().work(), unique));
            }
        }
        throw refuse(cycle);
    }

    private static boolean canPark(RowNode node, RowEdge.ByUniqueValue unique) {
        return !node.work().isInsert() && !parkable(node.work(), unique).isEmpty();
    }

    /** A column that may be NULL until the row's own UPDATE sets it, or the row is gone. */
    private static List<Column> parkable(ObjectWork work, RowEdge.ByUniqueValue unique) {
        return unique.columns().stream()
                .filter(column -> column.isNullable() && (work.isDelete() || UniqueFrees.mayChange(work, column)))
                .limit(1)
                .toList();
    }

    // Every blocked row has a blocked row before it, so walking back must come to one met already.
    private List<RowEdge> cycle() {
        List<RowNode> path = new ArrayList<>();
        List<RowEdge> edges = new ArrayList<>();
        RowNode node = start();
        while (!path.contains(node)) {
            path.add(node);
            RowEdge edge = blockedPredecessor(node);
            edges.add(edge);
            node = edge.first();
        }
        return edges.subList(path.indexOf(node), edges.size());
    }

    // A delete that no save waits for is held back, though nothing blocks it.
    private RowNode start() {
        for (RowNode node : blocked) {
            if (!node.isDelete()) {
                return node;
            }
        }
        return blocked.iterator().next();
    }

    private static RowEdge blockedPredecessor(RowNode node) {
        for (RowEdge edge : node.predecessors()) {
            if (!edge.first().isDone()) {
                return edge;
            }
        }
        throw new AssertionError("Nothing blocks " + node.work() + ". Please report this.");
    }

    private static OrmException refuse(List<RowEdge> cycle) {
        StringBuilder path = new StringBuilder();
        for (RowEdge edge : cycle) {
            path.append(edge.then().work().state().label()).append(" -> ");
        }
        path.append(cycle.get(0).then().work().state().label());
        for (RowEdge edge : cycle) {
            if (edge.cause() instanceof RowEdge.ByUniqueValue unique) {
                return new OrmException(
                        ErrorCode.UNIQUE_SWAP,
                        "Cannot flush: " + path + " take each other's value of " + unique.columns()
                                + ", which must be unique and may not be NULL meanwhile. Set one of them to another value and"
                                + " flush, then set the final ones.");
            }
        }
        String relationships = String.join(
                ", ",
                cycle.stream().map(edge -> edge.cause().toString()).distinct().toList());
        return new OrmException(
                ErrorCode.FLUSH_CYCLE,
                "Cannot flush: " + path + " refer to each other through " + relationships
                        + ". Make the foreign key of one of them nullable and set postUpdate = true on its relationship.");
    }
}
