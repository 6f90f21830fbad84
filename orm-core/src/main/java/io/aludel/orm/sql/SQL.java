package io.aludel.orm.sql;

import io.aludel.orm.schema.Table;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where statements and expressions start. Made for {@code import static io.aludel.orm.sql.SQL.*}. */
public final class SQL extends Selects {
    private SQL() {}

    /** An entity as one of several things to select. */
    public static <E> EntityClass<E> entity(Class<E> entity) {
        return new EntityClass<>(entity);
    }

    static List<FromItem> entities(Class<?>... entities) {
        List<FromItem> items = new ArrayList<>(entities.length);
        for (Class<?> entity : entities) {
            items.add(new EntityClass<>(entity));
        }
        return items;
    }

    /** An entity once more in the same statement; every call makes a different one. */
    public static <E> EntityAlias<E> alias(Class<E> entity) {
        return new EntityAlias<>(entity, AliasName.of(null), null);
    }

    public static <E> EntityAlias<E> alias(Class<E> entity, String name) {
        return new EntityAlias<>(entity, AliasName.of(name), null);
    }

    /** An entity read from a query that gives its columns. */
    public static <E> EntityAlias<E> alias(Class<E> entity, Subquery source) {
        return new EntityAlias<>(entity, source.alias(), source);
    }

    /** An entity read from a common table expression that gives its columns. */
    public static <E> EntityAlias<E> alias(Class<E> entity, Cte source) {
        return new EntityAlias<>(entity, AliasName.of(source.name()), source);
    }

    public static TableFrom table(Table table) {
        return new TableFrom(table, null);
    }

    public static Insert insert(Class<?> entity) {
        return Insert.into(new EntityClass<>(entity));
    }

    public static Insert insert(Table table) {
        return Insert.into(table(table));
    }

    public static Insert insert(TableFrom table) {
        return Insert.into(table);
    }

    public static Update update(Class<?> entity) {
        return Update.of(new EntityClass<>(entity));
    }

    public static Update update(Table table) {
        return Update.of(table(table));
    }

    public static Update update(FromItem target) {
        return Update.of(target);
    }

    public static Delete delete(Class<?> entity) {
        return Delete.of(new EntityClass<>(entity));
    }

    public static Delete delete(Table table) {
        return Delete.of(table(table));
    }

    public static Delete delete(FromItem target) {
        return Delete.of(target);
    }

    /** SQL of the user's own; parameters are written {@code :name} and given by {@link Text#bind}. */
    public static Text text(String sql) {
        return TextParser.parse(sql);
    }

    /** All of them; none given: true. */
    public static BooleanExpression and(BooleanExpression... conditions) {
        return Junction.of(true, List.of(conditions));
    }

    public static BooleanExpression and(List<? extends BooleanExpression> conditions) {
        return Junction.of(true, conditions);
    }

    /** Any of them; none given: false. */
    public static BooleanExpression or(BooleanExpression... conditions) {
        return Junction.of(false, List.of(conditions));
    }

    public static BooleanExpression or(List<? extends BooleanExpression> conditions) {
        return Junction.of(false, conditions);
    }

    public static BooleanExpression not(BooleanExpression condition) {
        return condition.not();
    }

    public static BooleanExpression exists(Query<?> query) {
        return query.exists();
    }

    public static BooleanExpression trueCondition() {
        return Truth.TRUE;
    }

    public static BooleanExpression falseCondition() {
        return Truth.FALSE;
    }

    /** A parameter. */
    public static <T> Expression<T> value(T value) {
        return Bind.of(value);
    }

    public static <T> Expression<T> value(@Nullable T value, SqlType<T> type) {
        return new Bind<>(value, type);
    }

    /** A constant written into the SQL itself. */
    public static <T> Expression<T> literal(T value) {
        return new Literal<>(value, Bind.of(value).type());
    }

    /** SQL of the user's own as an expression of that type, written as it stands. */
    public static <T> TypedText<T> sql(String sql, SqlType<T> type) {
        return new TypedText<>(text(sql), type);
    }

    /** The value of the first condition that is met. */
    public static <T> Case<T> caseWhen(BooleanExpression condition, T value) {
        return caseWhen(condition, Bind.of(value));
    }

    public static <T> Case<T> caseWhen(BooleanExpression condition, Expression<? extends T> value) {
        return new Case<>(List.of(new Case.When<>(condition, value)), null);
    }

    /** Several values compared as one, the first counting most. */
    public static Tuple tuple(Expression<?>... items) {
        return new Tuple(List.of(items));
    }

    /** What a column is set to. */
    public static <T> Assignment assign(Expression<T> column, @Nullable T value) {
        return new Assignment(column, new Bind<>(value, column.type()));
    }

    public static <T> Assignment assign(Expression<T> column, Expression<? extends T> value) {
        return new Assignment(column, value);
    }

    /** In an upsert: the value the insert would have written. */
    public static <T> Expression<T> excluded(Expression<T> column) {
        return new Excluded<>(column);
    }

    public static Window partitionBy(Expression<?>... expressions) {
        return Window.ALL.partitionBy(expressions);
    }

    /** A window over all rows, to be ordered. */
    public static Window window() {
        return Window.ALL;
    }

    /** Rows of constants for FROM, each in the order of {@code columns}. */
    public static Values values(String name, List<String> columns, List<? extends List<?>> rows) {
        List<List<Expression<?>>> cells = new ArrayList<>();
        for (List<?> row : rows) {
            cells.add(row.stream().map(SQL::cell).toList());
        }
        return new Values(columns, cells, AliasName.of(name));
    }

    private static Expression<?> cell(@Nullable Object value) {
        return value instanceof Expression<?> expression ? expression : Bind.of(value);
    }

    /** A string expression with the operators of strings. */
    public static StringExpression string(Expression<String> expression) {
        return StringExpression.of(expression);
    }

    public static <N extends Number> NumberExpression<N> number(Expression<N> expression) {
        return NumberExpression.of(expression);
    }

    public static <T> TemporalExpression<T> temporal(Expression<T> expression) {
        return TemporalExpression.of(expression);
    }

    public static BooleanExpression condition(Expression<Boolean> expression) {
        return BooleanExpression.of(expression);
    }

    static List<Expression<?>> strings(Object... parts) {
        return Arrays.stream(parts)
                .<Expression<?>>map(
                        part -> part instanceof Expression<?> given ? given : new Bind<>((String) part, Types.TEXT))
                .toList();
    }
}
