package io.aludel.sample.store.catalog;

import static io.aludel.orm.sql.SQL.or;

import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.StringExpression;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what a visitor typed. */
public final class Search {
    private Search() {}

    /** Only the rows in which one of the texts contains the words, in upper or lower case; all rows without words. */
    public static <R> Select<R> search(Select<R> select, String words, StringExpression... texts) {
        if (words.isBlank()) {
            return select;
        }
        String lowerCase = words.strip().toLowerCase(Locale.ROOT);
        return select.where(or(
                Stream.of(texts).map(text -> text.lower().contains(lowerCase)).toList()));
    }
}
