package io.aludel.orm.semantics.dossier;

import io.aludel.orm.type.Converter;
import java.util.ArrayList;
import java.util.List;

/** Words that can be added to. */
public final class Tags {
    private final List<String> words;

    public Tags(String... words) {
        this.words = new ArrayList<>(List.of(words));
    }

    public void add(String word) {
        words.add(word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tags tags && tags.words.equals(words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** Stores them as one line. */
    public static final class Line implements Converter<Tags, String> {
        @Override
        public String toDatabase(Tags value) {
            return value.toString();
        }

        @Override
        public Tags toEntity(String stored) {
            return new Tags(stored.split(" "));
        }

        @Override
        public boolean isMutable() {
            return true;
        }
    }
}
