package io.aludel.orm.sql;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.dialect.StandardDialect;
import io.aludel.orm.render.CompiledStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every statement: built twice with different values it is one statement, and each value goes where it belongs. */
class RandomStatementTests {

    @RepeatedTest(200)
    void valuesTakeNoPartAndGoWhereTheyBelong(RepetitionInfo repetition) {
        Maker one = new Maker(repetition.getCurrentRepetition(), 1_000);
        Maker other = new Maker(repetition.getCurrentRepetition(), 2_000);
        Statement first = one.select(3).canonical();
        Statement second = other.select(3).canonical();

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(second).hasToString(first.toString());
        CompiledStatement compiled = StandardDialect.INSTANCE.compile(Binds.number(first));
        assertThat(compiled.binds())
                .hasSize((int) compiled.text().chars().filter(c -> c == '?').count());
        CompiledStatement direct = StandardDialect.INSTANCE.compile(second);
        assertThat(compiled.text()).isEqualTo(direct.text());
        assertThat(compiled.arrange(Binds.values(second)))
                .containsExactly(direct.binds().stream().map(Bind::value).toArray());
        assertThat(Binds.values(second)).hasSameSizeAs(direct.binds());
    }

    @RepeatedTest(50)
    void rewritingNothingSharesEverything(RepetitionInfo repetition) {
        Select<?> select = new Maker(repetition.getCurrentRepetition(), 0).select(3);
        assertThat(select.rewriteParts(new StatementRewriter() {})).isSameAs(select);
        StatementRewriter copying = new StatementRewriter() {
            @Override
            public <T> Expression<T> expression(Expression<T> expression) {
                return expression instanceof Bind<T> bind
                        ? new Bind<>(bind.value(), bind.type())
                        : super.expression(expression);
            }
        };
        assertThat(select.rewriteParts(copying)).isEqualTo(select).hasToString(select.toString());
    }

    /** Makes the same statement for the same seed, with values that count up from a start. */
    private static final class Maker {
        private final Random random;
        private int value;

        Maker(long seed, int start) {
            this.random = new Random(seed);
            this.value = start;
        }

        Select<Integer> select(int depth) {
            TableFrom users = random.nextBoolean() ? USERS : USERS.as();
            NumberExpression<Integer> age = users.number("age", Integer.class);
            Select<Integer> select = SQL.select(number(age, depth));
            if (random.nextInt(3) == 0 && depth > 0) {
                Subquery sub = select(depth - 1).subquery();
                String label = String.valueOf(Labels.of(sub.elements()).get(0));
                select = select.join(
                        sub, sub.column(label, io.aludel.orm.type.Types.INTEGER).eq(age));
            }
            int conditions = random.nextInt(3);
            for (int i = 0; i < conditions; i++) {
                select = select.where(condition(age, depth));
            }
            if (random.nextInt(3) == 0) {
                select = select.groupBy(age).having(max(age).gt(value++));
            }
            if (random.nextBoolean()) {
                select = select.orderBy(number(age, 1).desc());
            }
            return random.nextBoolean() ? select.limit(value++) : select;
        }

        private BooleanExpression condition(NumberExpression<Integer> column, int depth) {
            return switch (depth <= 0 ? random.nextInt(4) : random.nextInt(8)) {
                case 0 -> number(column, depth).eq(value++);
                case 1 -> number(column, depth).between(value++, value++);
                case 2 -> column.in(values());
                case 3 -> column.isNull();
                case 4 -> condition(column, depth - 1).or(condition(column, depth - 1));
                case 5 ->
                    condition(column, depth - 1)
                            .and(condition(column, depth - 1).not());
                case 6 -> column.in(select(depth - 1));
                default -> select(depth - 1).exists();
            };
        }

        private List<Integer> values() {
            List<Integer> values = new ArrayList<>();
            int size = random.nextInt(6);
            for (int i = 0; i < size; i++) {
                values.add(value++);
            }
            return values;
        }

        private NumberExpression<Integer> number(NumberExpression<Integer> column, int depth) {
            return switch (depth <= 0 ? 0 : random.nextInt(6)) {
                case 1 -> number(column, depth - 1).plus(value++);
                case 2 -> number(column, depth - 1).times(number(column, depth - 1));
                case 3 -> SQL.number(coalesce(column, value++));
                case 4 ->
                    SQL.number(caseWhen(condition(column, depth - 1), value++).otherwise(column));
                case 5 -> SQL.number(select(depth - 1).scalar());
                default -> column;
            };
        }
    }
}
