package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds {@code :name} in SQL; not in quotes and comments, not the cast {@code ::}, not after a backslash. */
final class TextParser {
    private final String sql;
    private final StringBuilder piece = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private int at;

    private TextParser(String sql) {
        this.sql = sql;
    }

    static Text parse(String sql) {
        return new TextParser(sql).parse();
    }

    private Text parse() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                copyThrough(String.valueOf(c), 1);
            } else if (sql.startsWith("--", at)) {
                copyThrough("\n", 2);
            } else if (sql.startsWith("/*", at)) {
                copyThrough("*/", 2);
            } else if (sql.startsWith("::", at)) {
                copy(2);
            } else if (sql.startsWith("\\:", at)) {
                piece.append(':');
                at += 2;
            } else if (c == ':' && at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at + 1))) {
                parameter();
            } else {
                copy(1);
            }
        }
        pieces.add(piece.toString());
        return new Text(List.copyOf(pieces), List.copyOf(parameters), new HashMap<>());
    }

    private void parameter() {
        int end = at + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        parameters.add(sql.substring(at + 1, end));
        pieces.add(piece.toString());
        piece.setLength(0);
        at = end;
    }

    private void copyThrough(String end, int skip) {
        int found = sql.indexOf(end, at + skip);
        copy((found < 0 ? sql.length() : found + end.length()) - at);
    }

    private void copy(int characters) {
        piece.append(sql, at, at + characters);
        at += characters;
    }
}
