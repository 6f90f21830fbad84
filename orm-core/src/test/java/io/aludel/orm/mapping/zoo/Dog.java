package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import java.math.BigDecimal;

@Entity
@Discriminator("D")
public class Dog extends Animal {
    private int barks;

    @Embedded
    private Money price = new Money(BigDecimal.ZERO, "EUR");

    public int getBarks() {
        return barks;
    }

    public void setBarks(int barks) {
        this.barks = barks;
    }

    public void setPrice(Money price) {
        this.price = price;
    }

    public Money getPrice() {
        return price;
    }
}
