package io.aludel.orm.processor.instrument.subject;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Validates;
import java.time.LocalDate;

/** Holds the nested and the embedded. */
@Entity
public class Pet {
    @Id
    private Long id;

    private String name;

    @Relationship(backPopulates = "pets")
    private Person owner;

    private Chip chip;

    private Weight weight;

    public Pet(String name, Person owner) {
        this.name = name;
        this.owner = owner;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Person getOwner() {
        return owner;
    }

    public void setOwner(Person owner) {
        this.owner = owner;
    }

    public Chip getChip() {
        return chip;
    }

    public void setChip(Chip chip) {
        this.chip = chip;
    }

    public Weight getWeight() {
        return weight;
    }

    public void setWeight(Weight weight) {
        this.weight = weight;
    }

    @Validates("name")
    private String checkName(String name) {
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("a pet has a name");
        }
        return name == null ? null : name.strip();
    }

    /** A record as a value. */
    @Embeddable
    public record Chip(String number, LocalDate implanted, int readings) {}

    /** A class as a value. */
    @Embeddable
    public static class Weight {
        private final int grams;
        private final boolean estimated;

        public Weight(int grams, boolean estimated) {
            this.grams = grams;
            this.estimated = estimated;
        }

        public int grams() {
            return grams;
        }

        public boolean isEstimated() {
            return estimated;
        }
    }

    /** An entity within an entity. */
    @Entity
    public static class Note {
        @Id
        private int id;

        private String text;

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }
}
