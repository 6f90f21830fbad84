package io.aludel.orm.semantics.till;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

@Entity
public class Item {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "items")
    private Receipt receipt;

    protected Item() {}

    public Item(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Receipt getReceipt() {
        return receipt;
    }
}
