package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Convert;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.SoftDelete;

/** Is marked when it is deleted. */
@Entity
@SoftDelete("gone")
public class Product {
    @Id
    private Integer id;

    private String name;

    @Convert(PriceConverter.class)
    private Price price;

    private boolean gone;

    @ForeignKey("series.id")
    private Integer rangeId;

    @Relationship(backPopulates = "products")
    private Range range;

    protected Product() {}

    public Product(String name, Price price) {
        this.name = name;
        this.price = price;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Price getPrice() {
        return price;
    }

    public void setPrice(Price price) {
        this.price = price;
    }
}
