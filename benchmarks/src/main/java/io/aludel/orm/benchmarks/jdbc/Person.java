package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A person as plain as can be. */
final class Person implements PersonRow {
    @Nullable
    Integer id;

    String name;
    String email;
    int age;
    long visits;
    boolean active;
    double score;
    LocalDateTime createdAt;

    Person(int number) {
        this.name = Values.name(number);
        this.email = Values.email(number);
        this.age = Values.age(number);
        this.visits = Values.visits(number);
        this.active = Values.active(number);
        this.score = Values.score(number);
        this.createdAt = Values.createdAt(number);
    }

    Person(
            Integer id,
            String name,
            String email,
            int age,
            long visits,
            boolean active,
            double score,
            LocalDateTime createdAt) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.age = age;
        this.visits = visits;
        this.active = active;
        this.score = score;
        this.createdAt = createdAt;
    }

    @Override
    public @Nullable Integer getId() {
        return id;
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
