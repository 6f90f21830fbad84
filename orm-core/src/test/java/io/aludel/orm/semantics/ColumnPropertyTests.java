package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.extras.Basket;
import io.aludel.orm.semantics.extras.BasketLine;
import io.aludel.orm.semantics.extras.Basket_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;

/** Attributes that an expression computes. */
@Mapped({Basket.class, BasketLine.class})
class ColumnPropertyTests {
    private static Basket stored(Session session) {
        Basket basket = new Basket(5, 3);
        session.add(basket);
        session.flush();
        session.add(new BasketLine(basket.getId()));
        session.flush();
        return basket;
    }

    @EachDialect
    void isReadWithTheRow(Session session, SqlExpectations sql) {
        stored(session);
        session.commit();
        session.expungeAll();
        sql.clear();
        sql.during(() -> {
                    Basket basket = session.getOne(Basket.class, 1);
                    assertThat(basket.getTotal()).isEqualTo(15);
                    assertThat(basket.getLines()).isEqualTo(1);
                })
                .expect("SELECT basket.id, basket.price, basket.pieces, basket.price * basket.pieces AS anon_1,"
                        + " (SELECT count(basket_line.id) AS count_1 FROM basket_line"
                        + " WHERE basket_line.basket_id = basket.id) AS anon_2 FROM basket WHERE basket.id = ?");
    }

    @EachDialect
    void standsInConditionsAndOrders(Session session) {
        Basket basket = stored(session);
        assertThat(session.scalars(select(Basket.class)
                                .where(Basket_.total.gt(10), Basket_.lines.eq(1L))
                                .orderBy(Basket_.total.desc()))
                        .all())
                .containsExactly(basket);
        assertThat(session.scalars(select(Basket_.total)).one()).isEqualTo(15);
    }

    @EachDialect
    void isReadAgainAfterAFlushOfItsObject(Session session, SqlExpectations sql) {
        Basket basket = stored(session);
        assertThat(basket.getTotal()).isEqualTo(15);
        basket.setPieces(4);
        assertThat(basket.getTotal()).isEqualTo(15);
        session.flush();
        sql.clear();
        sql.during(() -> assertThat(basket.getTotal()).isEqualTo(20)).expectCount(1);
    }

    @EachDialect
    void isOldWhileOnlyOthersWereFlushed(Session session) {
        Basket basket = stored(session);
        assertThat(basket.getLines()).isEqualTo(1);
        session.add(new BasketLine(basket.getId()));
        session.flush();
        assertThat(basket.getLines()).isEqualTo(1);
        session.refresh(basket);
        assertThat(basket.getLines()).isEqualTo(2);
    }

    @EachDialect
    void isNeverWritten(Session session, SqlExpectations sql) {
        Basket basket = stored(session);
        basket.setTotal(99);
        sql.clear();
        sql.during(session::flush).expectNone();
        basket.setTotal(98);
        basket.setPieces(6);
        sql.during(session::flush).expect(update("basket").values(6, 1));
        assertThat(basket.getTotal()).isEqualTo(30);
    }
}
