package io.aludel.orm.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows a window function sees. Starts at {@link SQL#partitionBy} or {@link SQL#window}. */
public record Window(
        List<Expression<?>> partitionBy,
        List<Ordering> orderBy,
        @Nullable Frame frame) {
    static final Window ALL = new Window(List.of(), List.of(), null);

    /**
     * How far the window reaches from the current row.
     *
     * @param from rows before (negative) or after the current one; null for the first row
     * @param to   rows before (negative) or after the current one; null for the last row
     */
    public record Frame(
            Unit unit, @Nullable Integer from, @Nullable Integer to) {
        /** What a frame counts. */
        public enum Unit {
            ROWS,
            RANGE,
            GROUPS
        }
    }

    public Window partitionBy(Expression<?>... expressions) {
        return new Window(Lists.append(partitionBy, List.of(expressions)), orderBy, frame);
    }

    public Window orderBy(Orderable... keys) {
        List<Ordering> added = Arrays.stream(keys).map(Orderable::ordering).toList();
        return new Window(partitionBy, Lists.append(orderBy, added), frame);
    }

    /** {@code ROWS BETWEEN}: negative before the current row, 0 the current row, null without end. */
    public Window rows(@Nullable Integer from, @Nullable Integer to) {
        return new Window(partitionBy, orderBy, new Frame(Frame.Unit.ROWS, from, to));
    }

    /** {@code RANGE BETWEEN}: negative before the current value, 0 the current value, null without end. */
    public Window range(@Nullable Integer from, @Nullable Integer to) {
        return new Window(partitionBy, orderBy, new Frame(Frame.Unit.RANGE, from, to));
    }

    /** {@code GROUPS BETWEEN}, counting groups of rows equal in the order: negative before, 0 the current, null without end. */
    public Window groups(@Nullable Integer from, @Nullable Integer to) {
        return new Window(partitionBy, orderBy, new Frame(Frame.Unit.GROUPS, from, to));
    }

    Window rewriteParts(StatementRewriter rewriter) {
        List<Expression<?>> newPartition = Lists.map(partitionBy, rewriter::expression);
        List<Ordering> newOrder = rewriter.orderings(orderBy);
        return newPartition == partitionBy && newOrder == orderBy ? this : new Window(newPartition, newOrder, frame);
    }
}
