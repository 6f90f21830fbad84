package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.extras.Price;
import io.aludel.orm.semantics.extras.Product;
import io.aludel.orm.semantics.extras.Product_;
import io.aludel.orm.semantics.extras.Range;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;

/** Attributes stored in another type. */
@Mapped({Product.class, Range.class})
class ConverterTests {
    @EachDialect
    void valuesAreConvertedOnTheWayInAndOut(Session session, SqlExpectations sql, TestDatabase database) {
        Product tea = new Product("tea", new Price(2, 50));
        Product air = new Product("air", null);
        session.addAll(List.of(tea, air));
        session.commit();
        assertThat(database.rows("SELECT name, price FROM product ORDER BY id"))
                .containsExactly(List.of("tea", 250), Arrays.asList("air", null));
        assertThat(tea.getPrice()).isEqualTo(new Price(2, 50));
        assertThat(air.getPrice()).isNull();
        tea.setPrice(new Price(2, 50));
        sql.clear();
        sql.during(session::flush).expectNone();
        tea.setPrice(new Price(3, 0));
        sql.during(session::flush).expect(update("product").values(new Price(3, 0), 1));
    }

    @EachDialect
    void parametersAndResultsOfStatementsAreConverted(Session session) {
        session.add(new Product("tea", new Price(2, 50)));
        session.flush();
        assertThat(session.scalars(select(Product_.price).where(Product_.price.eq(new Price(2, 50))))
                        .all())
                .containsExactly(new Price(2, 50));
        assertThat(session.scalars(select(Product_.name).where(Product_.price.in(new Price(1, 0), new Price(2, 50))))
                        .all())
                .containsExactly("tea");
        session.execute(
                SQL.update(Product.class).set(Product_.price, new Price(9, 99)).allRows());
        assertThat(session.scalars(select(Product.class)).one().getPrice()).isEqualTo(new Price(9, 99));
    }
}
