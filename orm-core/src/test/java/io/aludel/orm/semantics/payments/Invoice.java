package io.aludel.orm.semantics.payments;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is paid in several ways. */
@Entity
public class Invoice {
    @Id
    private @Nullable Integer id;

    private String number;

    @Relationship(backPopulates = "invoice", cascade = Cascade.ALL, orderBy = "id")
    private List<Payment> payments = new ArrayList<>();

    public Invoice(String number) {
        this.number = number;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public List<Payment> getPayments() {
        return payments;
    }
}
