package io.aludel.orm.sql;

import io.aludel.orm.type.Types;
import java.util.List;

/** A string in SQL. */
public interface StringExpression extends ComparableExpression<String> {

    /** Any string expression with the operators of strings. */
    static StringExpression of(Expression<String> expression) {
        return expression instanceof StringExpression string ? string : new StringView(expression);
    }

    /** {@code LIKE}: in the pattern, {@code %} stands for any characters and {@code _} for any one. */
    default BooleanExpression like(String pattern) {
        return Like.of(this, pattern, false);
    }

    default BooleanExpression like(Expression<String> pattern) {
        return new Like(this, pattern, false, false, false);
    }

    default BooleanExpression notLike(String pattern) {
        return new Like(this, new Bind<>(pattern, Types.TEXT), false, true, false);
    }

    /** {@code LIKE} without regard to upper and lower case. */
    default BooleanExpression ilike(String pattern) {
        return Like.of(this, pattern, true);
    }

    default BooleanExpression ilike(Expression<String> pattern) {
        return new Like(this, pattern, true, false, false);
    }

    /** Begins with the text as it stands: {@code %} and {@code _} in it stand for themselves. */
    default BooleanExpression startsWith(String text) {
        return Like.escaped(this, "", text, "%");
    }

    default BooleanExpression startsWith(Expression<String> text) {
        return like(of(text).concat(new Literal<>("%", Types.TEXT)));
    }

    /** Ends with the text as it stands: {@code %} and {@code _} in it stand for themselves. */
    default BooleanExpression endsWith(String text) {
        return Like.escaped(this, "%", text, "");
    }

    default BooleanExpression endsWith(Expression<String> text) {
        return like(new StringView(new Literal<>("%", Types.TEXT)).concat(text));
    }

    /** Contains the text as it stands: {@code %} and {@code _} in it stand for themselves. */
    default BooleanExpression contains(String text) {
        return Like.escaped(this, "%", text, "%");
    }

    default BooleanExpression contains(Expression<String> text) {
        Literal<String> any = new Literal<>("%", Types.TEXT);
        return like(new StringView(any).concat(text).concat(any));
    }

    /** Has a part that matches the regular expression, in the database's own dialect of these. */
    default BooleanExpression matches(String pattern) {
        return new BooleanView(FunctionCall.of("regexp_like", Types.BOOLEAN, this, new Bind<>(pattern, Types.TEXT)));
    }

    default StringExpression concat(String text) {
        return concat(new Bind<>(text, Types.TEXT));
    }

    default StringExpression concat(Expression<?> other) {
        return new StringView(new Operation<>(this, Operator.CONCAT, other, Types.TEXT));
    }

    /** Compared and ordered by a collation of the database, named as the database has it. */
    default StringExpression collate(String collation) {
        String quoted = '"' + collation.replace("\"", "\"\"") + '"';
        return new StringView(SQL.sql(":operand COLLATE " + quoted, Types.TEXT).bind("operand", this));
    }

    default StringExpression lower() {
        return new StringView(FunctionCall.of("lower", Types.TEXT, this));
    }

    default StringExpression upper() {
        return new StringView(FunctionCall.of("upper", Types.TEXT, this));
    }

    /** Without spaces at both ends. */
    default StringExpression trim() {
        return new StringView(FunctionCall.of("trim", Types.TEXT, this));
    }

    /** The number of characters. */
    default NumberExpression<Integer> length() {
        return new NumberView<>(FunctionCall.of("char_length", Types.INTEGER, this));
    }

    /** @param start the first character's position, from 1 */
    default StringExpression substring(int start) {
        return new StringView(FunctionCall.of("substring", Types.TEXT, this, new Bind<>(start, Types.INTEGER)));
    }

    /** @param start the first character's position, from 1 */
    default StringExpression substring(int start, int length) {
        return new StringView(FunctionCall.of(
                "substring", Types.TEXT, this, new Bind<>(start, Types.INTEGER), new Bind<>(length, Types.INTEGER)));
    }

    default StringExpression replace(String target, String replacement) {
        List<Expression<?>> arguments =
                List.of(this, new Bind<>(target, Types.TEXT), new Bind<>(replacement, Types.TEXT));
        return new StringView(new FunctionCall<>("replace", arguments, Types.TEXT, false, null));
    }
}
