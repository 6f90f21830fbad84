package io.aludel.orm.benchmarks.mybatis;

import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A person whose fields the mapper fills. */
public final class Person implements PersonRow {
    private @Nullable Integer id;
    private String name;
    private String email;
    private int age;
    private long visits;
    private boolean active;
    private double score;
    private LocalDateTime createdAt;

    Person() {}

    Person(@Nullable Integer id, int number) {
        this.id = id;
        this.name = Values.name(number);
        this.email = Values.email(number);
        this.age = Values.age(number);
        this.visits = Values.visits(number);
        this.active = Values.active(number);
        this.score = Values.score(number);
        this.createdAt = Values.createdAt(number);
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
