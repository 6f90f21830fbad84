package io.aludel.orm.processor.hybrid;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridMethod;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.sql.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** One hybrid for each kind of Java that has an SQL form. */
@NullUnmarked
@Entity
public class Worker {
    enum Rank {
        JUNIOR,
        SENIOR
    }

    static final int LIMIT = 10;
    static final BigDecimal RATE = new BigDecimal("1.50");

    @Id
    private Integer id;

    private String first;
    private String last;

    @Column(nullable = false)
    private String city;

    private int age;
    private long minutes;
    private boolean active;

    @Column(precision = 10, scale = 2)
    private BigDecimal wage;

    private Rank rank;
    private LocalDate hired;

    protected Worker() {}

    Worker(String first, String last, String city, int age) {
        this.first = first;
        this.last = last;
        this.city = city;
        this.age = age;
        this.minutes = age * 100L + 7;
        this.active = age % 2 == 0;
        this.wage = BigDecimal.valueOf(age);
    }

    Worker ranked(Rank rank, LocalDate hired) {
        this.rank = rank;
        this.hired = hired;
        return this;
    }

    Integer getId() {
        return id;
    }

    String getFirst() {
        return first;
    }

    @HybridProperty
    String getFullName() {
        return first + " " + last;
    }

    @HybridProperty
    String getLabel() {
        if (first == null) {
            return "(" + city.toUpperCase() + ")";
        }
        String name = last == null ? first : last;
        return name.trim() + "-" + age;
    }

    @HybridProperty
    boolean isSenior() {
        return rank == Rank.SENIOR;
    }

    @HybridProperty
    boolean isNotJunior() {
        return rank != Rank.JUNIOR && !Objects.equals(first, "Bob");
    }

    @HybridProperty
    int getHalf() {
        return age / 2;
    }

    @HybridProperty
    long getSum() {
        return age + minutes * 2 - 1;
    }

    @HybridProperty
    double getShare() {
        return (double) age / 8;
    }

    @HybridProperty
    int getRest() {
        return Math.abs(-age) % LIMIT;
    }

    @HybridProperty
    BigDecimal getPay() {
        return wage.multiply(RATE).add(BigDecimal.valueOf(2));
    }

    @HybridProperty
    boolean isCheap() {
        return wage.compareTo(RATE) <= 0 || active && age > LIMIT;
    }

    @HybridProperty
    String getShort() {
        return city.substring(1, 3).concat("x").replace("o", "0");
    }

    @HybridProperty
    boolean isMatching() {
        return city.startsWith("Ro") || city.contains("%") || city.endsWith("n") && city.length() == 6;
    }

    @HybridProperty
    boolean isRecent() {
        return hired != null && hired.getYear() >= 2020;
    }

    @HybridProperty
    String getGrade() {
        return isSenior() ? "S" : active ? "A" : null;
    }

    @HybridMethod
    boolean isOlderThan(int years, String place) {
        return age > years && city.equals(place);
    }

    @HybridProperty
    String getInitial() {
        return String.valueOf(city.toCharArray()[0]);
    }

    @HybridExpression("initial")
    static Expression<String> initial() {
        return Worker_.city.substring(1, 1);
    }
}
