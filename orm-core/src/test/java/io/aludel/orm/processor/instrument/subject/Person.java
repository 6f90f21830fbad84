package io.aludel.orm.processor.instrument.subject;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.annotation.Transient;
import io.aludel.orm.annotation.Validates;
import io.aludel.orm.processor.instrument.subject.base.Remarked;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Touches its fields in every way that Java has. */
@Entity
@Table("person")
public class Person extends Remarked<Long> implements Cloneable, Serializable {
    private static int created;

    private String firstName;
    private String lastName;
    private int age;
    private boolean active = true;
    private Double score;
    private BigDecimal balance = BigDecimal.ONE;
    private Status status;
    private byte[] picture;

    @Relationship(backPopulates = "owner")
    private final List<Pet> pets = new ArrayList<>();

    @Transient
    private int scratch = 7;

    private transient List<String> log = new ArrayList<>();

    public enum Status {
        ACTIVE,
        GONE
    }

    protected Person() {}

    public Person(String firstName, String lastName) {
        this(firstName, lastName, 0);
    }

    public Person(String firstName, String lastName, int age) {
        super();
        this.firstName = firstName;
        this.lastName = lastName;
        this.age = age;
        created++;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public int birthday() {
        return ++age;
    }

    public int birthdayAfter() {
        return age++;
    }

    public double halve() {
        return score == null ? 0 : (score /= 2);
    }

    public Double getScore() {
        return score;
    }

    public void setScore(Double score) {
        this.score = score;
    }

    public boolean isActive() {
        return active;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }

    public List<Pet> getPets() {
        return pets;
    }

    public static int created() {
        return created;
    }

    public int scratch() {
        return scratch;
    }

    public List<String> log() {
        return log;
    }

    public Supplier<String> lambda() {
        return () -> firstName + ":" + lastName;
    }

    public Comparator<Person> byLastName() {
        return (one, other) -> one.lastName.compareTo(other.lastName);
    }

    public Function<Person, String> reference() {
        return Person::getFirstName;
    }

    public Runnable anonymous() {
        return new Runnable() {
            private int runs;

            @Override
            public void run() {
                runs++;
                firstName = "anonymous" + runs;
                age += 5;
            }
        };
    }

    public Editor edit() {
        return new Editor();
    }

    /** An inner class. */
    public class Editor {
        public Editor first(String name) {
            firstName = name;
            return this;
        }
    }

    /** A static nested class. */
    public static class Builder {
        private final Person person = new Person();

        public Builder first(String name) {
            person.firstName = name;
            person.age++;
            return this;
        }

        public Person build() {
            return person;
        }
    }

    public String branches() {
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            if (age > i) {
                double d = score == null ? 1 : score;
                sum += (long) d;
            } else {
                String s = lastName;
                sum += s == null ? 0 : s.length();
            }
        }
        try {
            sum += firstName.length();
        } catch (NullPointerException e) {
            sum = -1;
            lastName = "npe";
        } finally {
            age = (int) sum;
        }
        return switch (status == null ? Status.GONE : status) {
            case ACTIVE -> "a" + firstName;
            case GONE -> {
                String x = lastName;
                yield "g" + x;
            }
        };
    }

    @Validates({"pets", "lastName"})
    private Object check(String attribute, Object value) {
        if (value instanceof Pet pet && "tiger".equals(pet.getName())) {
            throw new IllegalArgumentException(attribute + " takes no tiger");
        }
        return value;
    }

    @Override
    public Person clone() {
        try {
            return (Person) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return "Person(" + firstName + " " + lastName + ", " + getAge() + ")";
    }
}
