package io.aludel.orm.benchmarks.model;

import java.time.LocalDateTime;

/** The columns of a person, where no entity is wanted. */
public record PersonColumns(
        int id, String name, String email, int age, long visits, boolean active, double score, LocalDateTime createdAt)
        implements PersonRow {
    @Override
    public Integer getId() {
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
