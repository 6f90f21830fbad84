package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.Loading;
import io.aludel.orm.semantics.extras.Price;
import io.aludel.orm.semantics.extras.Product;
import io.aludel.orm.semantics.extras.Product_;
import io.aludel.orm.semantics.extras.Range;
import io.aludel.orm.semantics.extras.Range_;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** What applications build on events and marks: rows that are hidden instead of deleted, and a history of changes. */
@Mapped({Product.class, Range.class})
class RecipeTests {
    private static Range stored(Session session) {
        Range range = new Range();
        range.getProducts().add(new Product("tea", new Price(1, 0)));
        range.getProducts().add(new Product("ale", new Price(2, 0)));
        session.add(range);
        session.commit();
        return range;
    }

    @EachDialect
    void aMarkedRowIsHiddenEverywhere(Session session, SqlExpectations sql, TestDatabase database) {
        Range range = stored(session);
        Product tea = range.getProducts().get(0);
        session.delete(tea);
        sql.clear();
        sql.during(session::flush).expect(update("product").values(true, 1));
        session.commit();
        session.expungeAll();

        assertThat(database.rows("SELECT name, gone FROM product ORDER BY id"))
                .containsExactly(List.of("tea", true), List.of("ale", false));
        assertThat(session.get(Product.class, 1)).isNull();
        assertThat(session.scalars(select(Product_.name)).all()).containsExactly("ale");
        assertThat(session.getOne(Range.class, 1).getProducts()).hasSize(1);
        session.expungeAll();
        assertThat(session.scalars(select(Range.class).options(Loading.joinedLoad(Range_.products)))
                        .unique()
                        .one()
                        .getProducts())
                .hasSize(1);
        assertThat(session.scalars(select(Range.class).join(Range_.products).where(Product_.name.eq("tea")))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(Range.class).where(Range_.products.any(Product_.name.eq("tea"))))
                        .all())
                .isEmpty();
    }

    @EachDialect
    void aListenerKeepsAHistory(SessionMaker sessions, TestDatabase database) {
        database.run("CREATE TABLE product_history (product_id INTEGER, what VARCHAR(20), euros INTEGER)");
        sessions.events().afterUpdate(Product.class, (mapping, connection, product) -> {
            try (var statement =
                    connection.jdbc().prepareStatement("INSERT INTO product_history VALUES (?, 'update', ?)")) {
                statement.setInt(1, product.getId());
                statement.setInt(2, product.getPrice().euros());
                statement.executeUpdate();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Product tea = new Product("tea", new Price(1, 0));
        sessions.inTransaction(session -> session.add(tea));
        sessions.inTransaction(session -> session.getOne(Product.class, 1).setPrice(new Price(4, 0)));
        assertThat(database.rows("SELECT product_id, what, euros FROM product_history"))
                .containsExactly(List.of(1, "update", 4));
    }
}
