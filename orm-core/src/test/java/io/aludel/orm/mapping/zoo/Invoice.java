package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Invoice {
    @Id
    private @Nullable String country;

    @Id
    private int number;

    @Relationship(backPopulates = "invoice")
    private List<InvoiceLine> lines = new ArrayList<>();

    protected Invoice() {}

    public Invoice(String country, int number) {
        this.country = country;
        this.number = number;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }
}
