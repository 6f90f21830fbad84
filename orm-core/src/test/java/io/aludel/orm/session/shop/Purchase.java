package io.aludel.orm.session.shop;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

@Entity
public class Purchase {
    @Id
    private Integer id;

    @Column(length = 50)
    private String title;

    @ForeignKey("customer.id")
    private Integer customerId;

    @Relationship(backPopulates = "purchases")
    private Customer customer;

    protected Purchase() {}

    public Purchase(String title) {
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getCustomerId() {
        return customerId;
    }

    public Customer getCustomer() {
        return customer;
    }

    public void setCustomer(Customer customer) {
        this.customer = customer;
    }
}
