package io.aludel.orm.sql;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.dialect.StandardDialect;
import io.aludel.orm.render.CompiledStatement;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Values take no part in a statement's identity, so that its text and plan are made once. */
class StatementIdentityTests {

    @Test
    void selectsThatDifferInValuesAreEqual() {
        assertSameShape(value -> select(USER_ID)
                .where(
                        USER_NAME.eq("n" + value),
                        USER_AGE.in(value, value + 1, value + 2),
                        USER_NAME.startsWith("" + value))
                .limit(value));
        assertSameShape(value -> select(USER_ID)
                .where(USER_AGE.eq(select(max(USER_AGE).plus(value)).scalar())));
        assertSameShape(value -> insert(ADDRESS_TABLE).columns(EMAIL).values("" + value));
        assertSameShape(value -> update(USER_TABLE).set(USER_AGE, value).where(USER_ID.eq(value)));
        assertSameShape(value -> delete(USER_TABLE).where(text("id = :id").bind("id", value)));
    }

    private static void assertSameShape(IntFunction<Statement> statement) {
        assertThat(statement.apply(1)).isEqualTo(statement.apply(2)).hasSameHashCodeAs(statement.apply(2));
        assertThat(Binds.values(statement.apply(1))).isNotEqualTo(Binds.values(statement.apply(2)));
    }

    @Test
    void selectsThatDifferInTheirTextAreNotEqual() {
        Select<Integer> select = select(USER_ID).where(USER_AGE.in(1, 2));
        String none = null;
        assertThat(select)
                .isNotEqualTo(select(USER_ID).where(USER_AGE.in(1, 2, 3)))
                .isNotEqualTo(select.distinct())
                .isNotEqualTo(select(USER_AGE).where(USER_AGE.in(1, 2)));
        assertThat(USER_NAME.eq(none)).isNotEqualTo(USER_NAME.eq("a"));
        assertThat(literal(1)).isNotEqualTo(literal(2));
    }

    @Test
    void aliasesWithoutNamesAreEqualInCanonicalForm() {
        assertThat(selfJoin(1)).isNotEqualTo(selfJoin(2));
        assertThat(selfJoin(1).canonical()).isEqualTo(selfJoin(2).canonical());
        assertThat(selfJoin(1).canonical().toString()).contains("user_account_1", "user_account_2", "anon_1");
        Select<Integer> plain = select(USER_ID).where(USER_AGE.eq(1));
        assertThat(plain.canonical()).isSameAs(plain);
    }

    private static Select<?> selfJoin(int value) {
        TableFrom one = USERS.as();
        TableFrom other = USERS.as();
        Subquery sub = select(ADDRESS_USER_ID).where(ADDRESS_ID.gt(value)).subquery();
        return select(one.string("name"), other.string("name"), sub.column(ADDRESS_USER_ID))
                .join(other, one.column("id").eq(other.column("age")));
    }

    @Test
    void changingACopyLeavesTheOriginal() {
        Select<Integer> all = select(USER_ID);
        Select<Integer> some = all.where(USER_AGE.eq(1)).orderBy(USER_ID);
        assertThat(all).hasToString("SELECT user_account.id FROM user_account");
        assertThat(some.where()).hasSize(1);
    }

    @Test
    void parametersComeInTheOrderOfTheText() {
        Subquery recent = select(ADDRESS_USER_ID).where(ADDRESS_ID.gt(3)).subquery();
        Cte adults = select(USER_ID).where(USER_AGE.ge(1)).cte("adults");
        Select<?> select = select(USER_NAME.concat("2"), recent.column(ADDRESS_USER_ID))
                .from(recent)
                .join(adults, adults.column(USER_ID).eq(recent.column(ADDRESS_USER_ID)), USER_AGE.lt(4))
                .where(USER_AGE.in(select(ADDRESS_ID).where(EMAIL.eq("5")).limit(6)), USER_NAME.eq("7"))
                .having(count().gt(8L))
                .orderBy(USER_AGE.plus(9))
                .limit(10)
                .offset(11);

        CompiledStatement compiled = StandardDialect.INSTANCE.compile(Binds.number(select));

        assertThat(compiled.arrange(Binds.values(select)))
                .extracting(String::valueOf)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void aCompiledStatementTakesTheValuesOfAnyEqualOne() {
        IntFunction<Select<?>> select = value -> {
            BooleanExpression shared = USER_AGE.eq(value);
            return select(USER_ID).where(shared.or(shared), USER_NAME.eq("n" + value));
        };
        CompiledStatement compiled = StandardDialect.INSTANCE.compile(Binds.number(select.apply(1)));
        Select<?> different = select(USER_ID).where(USER_AGE.eq(5).or(USER_AGE.eq(6)), USER_NAME.eq("n"));
        assertThat(different).isEqualTo(select.apply(1));
        assertThat(compiled.arrange(Binds.values(different))).containsExactly(5, 6, "n");
    }

    @Test
    void aRewriterSharesWhatItDoesNotChange() {
        Select<Integer> select = select(USER_ID)
                .join(ADDRESSES, ADDRESS_USER_ID.eq(USER_ID))
                .where(USER_AGE.in(1, 2), exists(select(EMAIL)))
                .groupBy(USER_ID)
                .orderBy(USER_NAME);
        assertThat(select.rewriteParts(new StatementRewriter() {})).isSameAs(select);

        Select<Integer> changed = select.rewriteParts(new StatementRewriter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> Expression<T> expression(Expression<T> expression) {
                return expression.equals(USER_NAME) ? (Expression<T>) USER_FULLNAME : super.expression(expression);
            }
        });
        assertThat(changed.orderBy()).isEqualTo(List.of(USER_FULLNAME.ordering()));
        assertThat(changed.where()).isSameAs(select.where());
        assertThat(changed.joins()).isSameAs(select.joins());
    }

    @Test
    void aParameterTakesTheTypeOfTheColumnItMeetsWhenThatIsKnown() {
        Expression<Object> unknown = new NamedColumn(entity(Shop.class), "age");
        Select<?> lowered = select(USER_ID).where(unknown.eq(3)).rewriteParts(new StatementRewriter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> Expression<T> expression(Expression<T> expression) {
                return expression.equals(unknown) ? (Expression<T>) USER_AGE : super.expression(expression);
            }
        });
        assertThat(Binds.of(lowered))
                .singleElement()
                .satisfies(bind -> assertThat(bind.type()).isEqualTo(io.aludel.orm.type.Types.INTEGER));
    }
}
