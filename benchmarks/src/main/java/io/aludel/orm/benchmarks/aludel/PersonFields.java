package io.aludel.orm.benchmarks.aludel;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import java.time.LocalDateTime;

/** What people have beside their key. */
@MappedSuperclass
abstract class PersonFields implements PersonRow {
    @Column(length = 60)
    private String name;

    @Column(length = 60)
    private String email;

    private int age;
    private long visits;
    private boolean active;
    private double score;
    private LocalDateTime createdAt;

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
