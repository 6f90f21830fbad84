package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;

@Entity
public class BasketLine {
    @Id
    private Integer id;

    @ForeignKey("basket.id")
    private Integer basketId;

    protected BasketLine() {}

    public BasketLine(Integer basketId) {
        this.basketId = basketId;
    }
}
