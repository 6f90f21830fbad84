package io.aludel.orm.benchmarks;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of 8 columns of the usual types. */
@Entity
class Person {
    @Id
    private @Nullable Integer id;

    @Column(length = 60)
    private String name;

    @Column(length = 60)
    private String email;

    private int age;
    private long visits;
    private boolean active;
    private double score;
    private LocalDateTime createdAt;

    Person(int number) {
        this.name = "name" + number;
        this.email = "user" + number + "@example.org";
        this.age = number % 90;
        this.visits = number * 7L;
        this.active = number % 2 == 0;
        this.score = number * 0.5;
        this.createdAt = LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(number * 61L);
    }

    void birthday() {
        age++;
    }

    /** The values in the order of {@link People#COLUMNS}. */
    Object[] values() {
        return new Object[] {name, email, age, visits, active, score, createdAt};
    }
}
