package io.aludel.sample.store.catalog;

import static io.aludel.orm.sql.SQL.and;
import static io.aludel.orm.sql.SQL.or;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.StringExpression;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns what a visitor typed into a condition. */
public final class Search {
    private Search() {}

    /** Any of the texts contains the words, in upper or lower case. Always met when there are no words. */
    public static BooleanExpression anyContains(String words, StringExpression... texts) {
        if (words.isBlank()) {
            return and();
        }
        String lowerCase = words.strip().toLowerCase(Locale.ROOT);
        return or(Stream.of(texts).map(text -> text.lower().contains(lowerCase)).toList());
    }
}
