package io.aludel.orm.session.shop;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** With a key of two columns. */
@Entity
public class Stock {
    @Id
    @Column(length = 20)
    private String shelf;

    @Id
    private int slot;

    private int amount;

    protected Stock() {}

    public Stock(String shelf, int slot, int amount) {
        this.shelf = shelf;
        this.slot = slot;
        this.amount = amount;
    }

    public String getShelf() {
        return shelf;
    }

    public int getSlot() {
        return slot;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }
}
