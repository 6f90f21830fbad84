package io.aludel.orm.sql;

import io.aludel.orm.type.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Immutable: every method answers a new one. Equal selects have the same SQL and plan, whatever their values; the
 * hash is computed once. Safe for use by many threads.
 *
 * @param <R> what it gives for each row
 */
public final class Select<R> implements Query<R> {
    private final SelectParts parts;
    private final @Nullable Element<R> single;
    private int hash;
    private @Nullable List<FromItem> froms;
    private @Nullable Statement canonical;
    private @Nullable List<Bind<?>> binds;

    private Select(SelectParts parts, @Nullable Element<R> single) {
        this.parts = parts;
        this.single = single;
    }

    static <R> Select<R> one(Element<R> element) {
        return new Select<>(new SelectParts(List.of(element)), element);
    }

    static <R> Select<R> many(Element<?>... elements) {
        return new Select<>(new SelectParts(List.of(elements)), null);
    }

    /** A select of what is in a list, as planning needs it; programs say {@link SQL#select(Element[])}. */
    public static Select<Row> of(List<Element<?>> elements) {
        return new Select<>(new SelectParts(List.copyOf(elements)), null);
    }

    private Select<R> with(Consumer<SelectParts> change) {
        SelectParts changed = parts.copy();
        change.accept(changed);
        return new Select<>(changed, single);
    }

    // What it says

    /** Joins the conditions with AND, also with those said before. */
    public Select<R> where(BooleanExpression... conditions) {
        SelectParts changed = parts.copy();
        changed.where = Lists.append(changed.where, List.of(conditions));
        return new Select<>(changed, single);
    }

    /** Adds to FROM. What the elements read is there anyway. */
    public Select<R> from(FromItem... items) {
        SelectParts changed = parts.copy();
        changed.from = Lists.append(changed.from, List.of(items));
        return new Select<>(changed, single);
    }

    public Select<R> from(Class<?>... entities) {
        return with(changed -> changed.from = Lists.append(changed.from, SQL.entities(entities)));
    }

    /** Joins along a relationship. */
    public Select<R> join(EntityJoin relationship) {
        return join(JoinKind.INNER, relationship, relationship.target());
    }

    /** Joins along a relationship to an alias. */
    public Select<R> join(EntityJoin relationship, EntityFrom<?> target) {
        return join(JoinKind.INNER, relationship, target);
    }

    public Select<R> join(FromItem target, BooleanExpression... on) {
        return join(new Join(JoinKind.INNER, target, on(on), null));
    }

    /** Joins an entity; without a condition along the one foreign key there is. */
    public Select<R> join(Class<?> target, BooleanExpression... on) {
        return join(new EntityClass<>(target), on);
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public Select<R> leftJoin(EntityJoin relationship) {
        return join(JoinKind.LEFT, relationship, relationship.target());
    }

    public Select<R> leftJoin(EntityJoin relationship, EntityFrom<?> target) {
        return join(JoinKind.LEFT, relationship, target);
    }

    public Select<R> leftJoin(FromItem target, BooleanExpression... on) {
        return join(new Join(JoinKind.LEFT, target, on(on), null));
    }

    public Select<R> leftJoin(Class<?> target, BooleanExpression... on) {
        return leftJoin(new EntityClass<>(target), on);
    }

    /** Every row with every row of {@code target}, on purpose. */
    public Select<R> crossJoin(FromItem target) {
        return join(new Join(JoinKind.CROSS, target, null, null));
    }

    /** {@code FULL OUTER JOIN}, where the database has it. */
    public Select<R> fullJoin(FromItem target, BooleanExpression... on) {
        return join(new Join(JoinKind.FULL, target, on(on), null));
    }

    /** As {@link #leftJoin(EntityJoin)}. */
    public Select<R> outerJoin(EntityJoin relationship) {
        return leftJoin(relationship);
    }

    public Select<R> outerJoin(EntityJoin relationship, EntityFrom<?> target) {
        return leftJoin(relationship, target);
    }

    public Select<R> outerJoin(FromItem target, BooleanExpression... on) {
        return leftJoin(target, on);
    }

    public Select<R> outerJoin(Class<?> target, BooleanExpression... on) {
        return leftJoin(target, on);
    }

    /** Any join, as a value. */
    public Select<R> join(Join join) {
        return with(changed -> changed.joins = Lists.append(changed.joins, List.of(join)));
    }

    private Select<R> join(JoinKind kind, EntityJoin relationship, EntityFrom<?> target) {
        return join(new Join(kind, target, relationship.criteria(), relationship));
    }

    private static @Nullable BooleanExpression on(BooleanExpression... conditions) {
        return conditions.length == 0 ? null : Junction.of(true, List.of(conditions));
    }

    public Select<R> groupBy(Expression<?>... expressions) {
        return with(changed -> changed.groupBy = Lists.append(changed.groupBy, List.of(expressions)));
    }

    public Select<R> having(BooleanExpression... conditions) {
        return with(changed -> changed.having = Lists.append(changed.having, List.of(conditions)));
    }

    /** Orders by these, after what was said before. */
    public Select<R> orderBy(Orderable... keys) {
        Ordering[] orderings = new Ordering[keys.length];
        for (int i = 0; i < keys.length; i++) {
            orderings[i] = keys[i].ordering();
        }
        return orderBy(List.of(orderings));
    }

    public Select<R> orderBy(List<Ordering> keys) {
        SelectParts changed = parts.copy();
        changed.orderBy = Lists.append(changed.orderBy, keys);
        return new Select<>(changed, single);
    }

    /** Takes back every order said before. */
    public Select<R> withoutOrder() {
        return with(changed -> changed.orderBy = List.of());
    }

    /**
     * Only the rows that come after the one with these values, in the order said so far: the next page, found without counting
     * the rows before it. The keys must be unique together and never NULL.
     *
     * @param values the last row's, one for each key of the order
     */
    public Select<R> after(Object... values) {
        return where(Keyset.after(parts.orderBy, List.of(values)));
    }

    /** At most that many rows; in place of what was said before. */
    public Select<R> limit(long rows) {
        return limit(new Bind<>(rows, Types.LONG));
    }

    public Select<R> limit(Expression<? extends Number> rows) {
        return with(changed -> changed.limit = rows);
    }

    /** Leaves out that many rows first. */
    public Select<R> offset(long rows) {
        return offset(new Bind<>(rows, Types.LONG));
    }

    public Select<R> offset(Expression<? extends Number> rows) {
        return with(changed -> changed.offset = rows);
    }

    public Select<R> distinct() {
        return with(changed -> changed.distinct = Distinct.ROWS);
    }

    /** One row for each different combination of these, where the database has {@code DISTINCT ON}. */
    public Select<R> distinctOn(Expression<?>... expressions) {
        return with(changed -> changed.distinct = new Distinct(List.of(expressions)));
    }

    /** Locks the rows until the transaction ends. */
    public Select<R> forUpdate() {
        return lock(Lock.forUpdate());
    }

    public Select<R> lock(@Nullable Lock lock) {
        return with(changed -> changed.lock = lock);
    }

    /** Declares a common table expression that no FROM refers to by itself. */
    public Select<R> with(Cte... expressions) {
        return with(changed -> changed.ctes = Lists.append(changed.ctes, List.of(expressions)));
    }

    /** How the entities' attributes are loaded. */
    public Select<R> options(LoaderOption... options) {
        return with(changed -> changed.options = Lists.append(changed.options, List.of(options)));
    }

    public Select<R> executionOptions(UnaryOperator<ExecutionOptions> change) {
        return with(changed -> changed.executionOptions = change.apply(changed.executionOptions));
    }

    /** Rows overwrite objects already loaded. */
    public Select<R> populateExisting() {
        return executionOptions(ExecutionOptions::populateExisting);
    }

    /** Reads that many rows per round trip, for results too large to hold. */
    public Select<R> fetchRows(int rows) {
        return executionOptions(options -> options.withFetchRows(rows));
    }

    /** The same select of something else. */
    public <T> Select<T> only(Element<T> element) {
        return replace(List.of(element), element);
    }

    /** The same select of other things. */
    public Select<Row> only(Element<?>... elements) {
        return replace(List.of(elements), null);
    }

    /** The same select of other things, as lowering needs it. */
    public <T> Select<T> replace(List<? extends Element<?>> elements, @Nullable Element<T> one) {
        SelectParts changed = parts.copy();
        changed.elements = List.copyOf(elements);
        return new Select<>(changed, one);
    }

    /** How many rows it gives; without its order, its locks and what it says about loading. */
    public Select<Long> counted() {
        boolean isPlain =
                parts.groupBy.isEmpty() && parts.distinct == null && parts.limit == null && parts.offset == null;
        if (!isPlain) {
            return one(SQL.count()).from(with(SelectParts::forget).subquery());
        }
        SelectParts changed = parts.copy();
        changed.forget();
        changed.from = froms();
        changed.elements = List.of(SQL.count());
        return new Select<>(changed, SQL.count());
    }

    @Override
    public List<Element<?>> elements() {
        return parts.elements;
    }

    @Override
    public @Nullable Element<R> single() {
        return single;
    }

    /** What was said to be in FROM. */
    public List<FromItem> from() {
        return parts.from;
    }

    /** What is in FROM: what was said, and what elements and conditions read besides what is joined. */
    public List<FromItem> froms() {
        List<FromItem> known = froms;
        if (known == null) {
            known = FromCollector.effective(parts);
            froms = known;
        }
        return known;
    }

    public List<Join> joins() {
        return parts.joins;
    }

    public List<BooleanExpression> where() {
        return parts.where;
    }

    public List<Expression<?>> groupBy() {
        return parts.groupBy;
    }

    public List<BooleanExpression> having() {
        return parts.having;
    }

    public List<Ordering> orderBy() {
        return parts.orderBy;
    }

    public @Nullable Expression<?> limit() {
        return parts.limit;
    }

    public @Nullable Expression<?> offset() {
        return parts.offset;
    }

    public @Nullable Distinct distinctness() {
        return parts.distinct;
    }

    public @Nullable Lock lock() {
        return parts.lock;
    }

    public List<Cte> ctes() {
        return parts.ctes;
    }

    public List<LoaderOption> options() {
        return parts.options;
    }

    @Override
    public ExecutionOptions executionOptions() {
        return parts.executionOptions;
    }

    @Override
    public Select<R> withFixedLabels() {
        List<Element<?>> fixed = Labels.fix(parts.elements);
        return fixed.equals(parts.elements) ? this : replace(fixed, single);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Select<R> rewriteParts(StatementRewriter rewriter) {
        SelectParts changed = parts.rewritten(rewriter, froms());
        if (changed == parts) {
            return this;
        }
        Element<R> one = single != null && changed.elements.size() == 1 ? (Element<R>) changed.elements.get(0) : null;
        return new Select<>(changed, one);
    }

    @Override
    public Statement canonical() {
        Statement known = canonical;
        if (known == null) {
            CanonicalAliases aliases = new CanonicalAliases();
            known = rewriteParts(aliases);
            binds = aliases.binds();
            canonical = known;
        }
        return known;
    }

    /** The parameters, known once {@link #canonical} was asked for; else null. */
    @Nullable
    List<Bind<?>> knownBinds() {
        return binds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Select<?> select && hashCode() == select.hashCode() && parts.equals(select.parts);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = parts.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
