package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.SQL;

/** Has values that the database computes when the row is read. */
@Entity
public class Basket {
    @Id
    private Integer id;

    private int price;
    private int pieces;

    @ColumnProperty("total")
    private Integer total;

    @ColumnProperty("lines")
    private Long lines;

    protected Basket() {}

    public Basket(int price, int pieces) {
        this.price = price;
        this.pieces = pieces;
    }

    static Expression<Integer> total() {
        return Basket_.price.times(Basket_.pieces);
    }

    static Expression<Long> lines() {
        return SQL.select(SQL.count(BasketLine_.id))
                .where(BasketLine_.basketId.eq(Basket_.id))
                .scalar();
    }

    public Integer getId() {
        return id;
    }

    public int getPieces() {
        return pieces;
    }

    public void setPieces(int pieces) {
        this.pieces = pieces;
    }

    public Integer getTotal() {
        return total;
    }

    public void setTotal(Integer total) {
        this.total = total;
    }

    public Long getLines() {
        return lines;
    }
}
