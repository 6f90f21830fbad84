package io.aludel.orm.render;

import io.aludel.orm.schema.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes names. They are left bare where every database folds them alike, and quoted where they are reserved words, hold
 * upper case or anything but letters, digits and underscores. Safe for use by many threads.
 */
public final class Quoting {
    private final char open;
    private final char close;
    private final Set<String> reserved;
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    public Quoting(char open, char close, Set<String> reserved) {
        this.open = open;
        this.close = close;
        this.reserved = Set.copyOf(reserved);
    }

    /** Double quotes, and the reserved words of the standard besides {@code more}. */
    public static Quoting standard(Set<String> more) {
        Set<String> words = new HashSet<>(ReservedWords.STANDARD);
        words.addAll(more);
        return new Quoting('"', '"', words);
    }

    public String name(String name) {
        String quoted = known.get(name);
        if (quoted == null) {
            quoted = isBare(name) ? name : quote(name);
            known.putIfAbsent(name, quoted);
        }
        return quoted;
    }

    /** The table with its schema. */
    public String table(Table table) {
        String schema = table.schema();
        return schema == null ? name(table.name()) : name(schema) + "." + name(table.name());
    }

    private String quote(String name) {
        String closing = String.valueOf(close);
        return open + name.replace(closing, closing + closing) + close;
    }

    private boolean isBare(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0)) || reserved.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
