package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the store, and reports to somebody else who does. */
@Entity
public class Employee {
    @Id
    @Column(name = "employee_id")
    private @Nullable Integer id;

    @Column(length = 20)
    private String lastName;

    @Column(length = 20)
    private String firstName;

    @Column(length = 30)
    private @Nullable String title;

    @Index
    @ForeignKey("employee.employee_id")
    @Column(name = "reports_to")
    private @Nullable Integer managerId;

    @Relationship(remoteSide = "id", backref = "subordinates")
    private @Nullable Employee manager;

    private List<Employee> subordinates = new ArrayList<>();

    private @Nullable LocalDateTime birthDate;

    private @Nullable LocalDateTime hireDate;

    @Embedded
    private @Nullable Address address;

    @Column(length = 24)
    private @Nullable String phone;

    @Column(length = 24)
    private @Nullable String fax;

    @Column(length = 60)
    private @Nullable String email;

    @SuppressWarnings("NullAway.Init")
    protected Employee() {}

    public Employee(String firstName, String lastName, @Nullable String title) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.title = title;
    }

    /** First and last name, in Java and in SQL. */
    @HybridProperty
    public String getFullName() {
        return firstName + " " + lastName;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public @Nullable Employee getManager() {
        return manager;
    }

    public void setManager(@Nullable Employee manager) {
        this.manager = manager;
    }

    public List<Employee> getSubordinates() {
        return subordinates;
    }

    public @Nullable LocalDateTime getHireDate() {
        return hireDate;
    }

    public void employed(@Nullable LocalDateTime birthDate, @Nullable LocalDateTime hireDate) {
        this.birthDate = birthDate;
        this.hireDate = hireDate;
    }

    public @Nullable Address getAddress() {
        return address;
    }

    public void reachedAt(
            @Nullable Address address, @Nullable String phone, @Nullable String fax, @Nullable String email) {
        this.address = address;
        this.phone = phone;
        this.fax = fax;
        this.email = email;
    }

    public @Nullable String getEmail() {
        return email;
    }
}
