package io.aludel.orm.sql;

import io.aludel.orm.type.Types;

/** A date, a time or both in SQL. */
public interface TemporalExpression<T> extends ComparableExpression<T> {

    /** Any expression of dates or times with their operators. */
    static <T> TemporalExpression<T> of(Expression<T> expression) {
        return expression instanceof TemporalExpression<T> temporal ? temporal : new TemporalView<>(expression);
    }

    default NumberExpression<Integer> extract(TimeField field) {
        return new NumberView<>(new Extract(field, this));
    }

    default NumberExpression<Integer> year() {
        return extract(TimeField.YEAR);
    }

    default NumberExpression<Integer> month() {
        return extract(TimeField.MONTH);
    }

    /** The day of the month. */
    default NumberExpression<Integer> day() {
        return extract(TimeField.DAY);
    }

    default NumberExpression<Integer> hour() {
        return extract(TimeField.HOUR);
    }

    default NumberExpression<Integer> minute() {
        return extract(TimeField.MINUTE);
    }

    /** Whole seconds. */
    default NumberExpression<Integer> second() {
        return extract(TimeField.SECOND);
    }

    /** The day alone. */
    default TemporalExpression<java.time.LocalDate> date() {
        return new TemporalView<>(cast(Types.DATE));
    }
}
