package io.aludel.orm.benchmarks.hibernate;

import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

/** What people have beside their key. */
@MappedSuperclass
abstract class PersonFields implements PersonRow {
    private String name;
    private String email;
    private int age;
    private long visits;
    private boolean active;
    private double score;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    PersonFields() {}

    PersonFields(int number) {
        this.name = Values.name(number);
        this.email = Values.email(number);
        this.age = Values.age(number);
        this.visits = Values.visits(number);
        this.active = Values.active(number);
        this.score = Values.score(number);
        this.createdAt = Values.createdAt(number);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public int getAge() {
        return age;
    }

    void setAge(int age) {
        this.age = age;
    }

    @Override
    public long getVisits() {
        return visits;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public double getScore() {
        return score;
    }

    @Override
    public LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
