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
        return new Select<>(SelectParts.of(List.of(element)), element);
    }

    static <R> Select<R> many(Element<?>... elements) {
        return new Select<>(SelectParts.of(List.of(elements)), null);
    }

    private Select<R> with(Consumer<SelectDraft> change) {
        SelectDraft draft = new SelectDraft(parts);
        change.accept(draft);
        return of(draft);
    }

    private Select<R> of(SelectDraft draft) {
        return new Select<>(draft.build(), single);
    }

    // What it says

    /** Joins the conditions with AND, also with those said before. */
    public Select<R> where(BooleanExpression... conditions) {
        SelectDraft draft = new SelectDraft(parts);
        draft.where = Lists.append(draft.where, List.of(conditions));
        return of(draft);
    }

    /** Adds to FROM. What the elements read is there anyway. */
    public Select<R> from(FromItem... items) {
        SelectDraft draft = new SelectDraft(parts);
        draft.from = Lists.append(draft.from, List.of(items));
        return of(draft);
    }

    public Select<R> from(Class<?>... entities) {
        return with(draft -> draft.from = Lists.append(draft.from, SQL.entities(entities)));
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
        return with(draft -> draft.joins = Lists.append(draft.joins, List.of(join)));
    }

    private Select<R> join(JoinKind kind, EntityJoin relationship, EntityFrom<?> target) {
        return join(new Join(kind, target, relationship.criteria(), relationship));
    }

    private static @Nullable BooleanExpression on(BooleanExpression... conditions) {
        return conditions.length == 0 ? null : Junction.of(true, List.of(conditions));
    }

    public Select<R> groupBy(Expression<?>... expressions) {
        return with(draft -> draft.groupBy = Lists.append(draft.groupBy, List.of(expressions)));
    }

    public Select<R> having(BooleanExpression... conditions) {
        return with(draft -> draft.having = Lists.append(draft.having, List.of(conditions)));
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
        SelectDraft draft = new SelectDraft(parts);
        draft.orderBy = Lists.append(draft.orderBy, keys);
        return of(draft);
    }

    /** Takes back every order said before. */
    public Select<R> withoutOrder() {
        return with(draft -> draft.orderBy = List.of());
    }

    /**
     * Only the rows that come after the one with these values, in the order said so far: the next page, found without counting
     * the rows before it. The keys must be unique together and never NULL.
     *
     * @param values the last row's, one for each key of the order
     */
    public Select<R> after(Object... values) {
        return where(Keyset.after(parts.orderBy(), List.of(values)));
    }

    /** At most that many rows; in place of what was said before. */
    public Select<R> limit(long rows) {
        return limit(new Bind<>(rows, Types.LONG));
    }

    public Select<R> limit(Expression<? extends Number> rows) {
        return with(draft -> draft.limit = rows);
    }

    /** Leaves out that many rows first. */
    public Select<R> offset(long rows) {
        return offset(new Bind<>(rows, Types.LONG));
    }

    public Select<R> offset(Expression<? extends Number> rows) {
        return with(draft -> draft.offset = rows);
    }

    public Select<R> distinct() {
        return with(draft -> draft.distinct = Distinct.ROWS);
    }

    /** One row for each different combination of these, where the database has {@code DISTINCT ON}. */
    public Select<R> distinctOn(Expression<?>... expressions) {
        return with(draft -> draft.distinct = new Distinct(List.of(expressions)));
    }

    /** Locks the rows until the transaction ends. */
    public Select<R> forUpdate() {
        return lock(Lock.forUpdate());
    }

    public Select<R> lock(@Nullable Lock lock) {
        return with(draft -> draft.lock = lock);
    }

    /** Declares a common table expression that no FROM refers to by itself. */
    public Select<R> with(Cte... expressions) {
        return with(draft -> draft.ctes = Lists.append(draft.ctes, List.of(expressions)));
    }

    /** How the entities' attributes are loaded. */
    public Select<R> options(LoaderOption... options) {
        return with(draft -> draft.options = Lists.append(draft.options, List.of(options)));
    }

    public Select<R> executionOptions(UnaryOperator<ExecutionOptions> change) {
        return with(draft -> draft.executionOptions = change.apply(draft.executionOptions));
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
        SelectDraft draft = new SelectDraft(parts);
        draft.elements = List.copyOf(elements);
        return new Select<>(draft.build(), one);
    }

    /** How many rows it gives; without its order, its locks and what it says about loading. */
    public Select<Long> counted() {
        boolean isPlain = parts.groupBy().isEmpty()
                && parts.distinct() == null
                && parts.limit() == null
                && parts.offset() == null;
        if (!isPlain) {
            return one(SQL.count()).from(with(SelectDraft::forget).subquery());
        }
        SelectDraft draft = new SelectDraft(parts);
        draft.forget();
        draft.from = froms();
        draft.elements = List.of(SQL.count());
        return new Select<>(draft.build(), SQL.count());
    }

    @Override
    public List<Element<?>> elements() {
        return parts.elements();
    }

    @Override
    public @Nullable Element<R> single() {
        return single;
    }

    /** What was said to be in FROM. */
    public List<FromItem> from() {
        return parts.from();
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
        return parts.joins();
    }

    public List<BooleanExpression> where() {
        return parts.where();
    }

    public List<Expression<?>> groupBy() {
        return parts.groupBy();
    }

    public List<BooleanExpression> having() {
        return parts.having();
    }

    public List<Ordering> orderBy() {
        return parts.orderBy();
    }

    public @Nullable Expression<?> limit() {
        return parts.limit();
    }

    public @Nullable Expression<?> offset() {
        return parts.offset();
    }

    public @Nullable Distinct distinctness() {
        return parts.distinct();
    }

    public @Nullable Lock lock() {
        return parts.lock();
    }

    public List<Cte> ctes() {
        return parts.ctes();
    }

    public List<LoaderOption> options() {
        return parts.options();
    }

    @Override
    public ExecutionOptions executionOptions() {
        return parts.executionOptions();
    }

    @Override
    public Select<R> withFixedLabels() {
        List<Element<?>> fixed = Labels.fix(parts.elements());
        return fixed.equals(parts.elements()) ? this : replace(fixed, single);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Select<R> rewriteParts(StatementRewriter rewriter) {
        SelectDraft draft = new SelectDraft(parts);
        if (!draft.rewrite(rewriter, froms())) {
            return this;
        }
        Element<R> one = single != null && draft.elements.size() == 1 ? (Element<R>) draft.elements.get(0) : null;
        return new Select<>(draft.build(), one);
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
