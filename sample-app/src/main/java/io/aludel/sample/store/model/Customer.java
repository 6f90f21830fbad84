package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys, looked after by an employee. */
@Entity
public class Customer extends Audited {
    @Id
    @Column(name = "customer_id")
    private @Nullable Integer id;

    @Column(length = 40)
    private String firstName;

    @Column(length = 20)
    private String lastName;

    @Column(length = 80)
    private @Nullable String company;

    @Embedded
    private @Nullable Address address;

    @Column(length = 24)
    private @Nullable String phone;

    @Column(length = 24)
    private @Nullable String fax;

    @Column(length = 60)
    private String email;

    @Index
    @ForeignKey("employee.employee_id")
    private @Nullable Integer supportRepId;

    @Relationship(foreignKeys = "supportRepId")
    private @Nullable Employee supportRep;

    @Relationship(
            backPopulates = "customer",
            orderBy = {"invoiceDate desc", "id desc"})
    private List<Invoice> invoices = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    public Customer(String firstName, String lastName, String email) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email;
    }

    /** First and last name, in Java and in SQL. */
    @HybridProperty
    public String getFullName() {
        return firstName + " " + lastName;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getCompany() {
        return company;
    }

    public void setCompany(@Nullable String company) {
        this.company = company;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public void reachedAt(@Nullable Address address, @Nullable String phone, @Nullable String fax) {
        this.address = address;
        this.phone = phone;
        this.fax = fax;
    }

    public String getEmail() {
        return email;
    }

    public @Nullable Employee getSupportRep() {
        return supportRep;
    }

    public void setSupportRep(@Nullable Employee supportRep) {
        this.supportRep = supportRep;
    }

    public List<Invoice> getInvoices() {
        return invoices;
    }
}
