package io.aludel.orm.processor.write;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The text of one generated class; types are imported where their simple names are free, and written out where not. */
public final class Source {

    private final String packageName;
    private final Predicate<String> isType;
    private final Map<String, String> bySimpleName = new HashMap<>();
    private final StringBuilder body = new StringBuilder();

    /**
     * @param isType whether a canonical name is a type's and not a package's
     * @param own the simple name of the class in this file
     */
    Source(String packageName, Predicate<String> isType, String own) {
        this.packageName = packageName;
        this.isType = isType;
        bySimpleName.put(own, "");
    }

    /** How this file writes a type, given by its canonical name. */
    public String type(String canonicalName) {
        if (canonicalName.indexOf('<') >= 0 || canonicalName.endsWith("[]")) {
            return canonicalName;
        }
        int dot = canonicalName.lastIndexOf('.');
        if (dot < 0) {
            return canonicalName;
        }
        String simple = canonicalName.substring(dot + 1);
        String home = canonicalName.substring(0, dot);
        if (isType.test(home)) {
            return type(home) + "." + simple;
        }
        String known = bySimpleName.putIfAbsent(simple, canonicalName);
        return known == null || known.equals(canonicalName) ? simple : canonicalName;
    }

    Source line(String text) {
        body.append(text).append('\n');
        return this;
    }

    /** A Java string literal in ASCII, whatever the source encoding of the build. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(character(text.charAt(i)));
        }
        return literal.append('"').toString();
    }

    static String character(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        for (String name : new TreeSet<>(bySimpleName.values())) {
            int dot = name.lastIndexOf('.');
            String home = dot < 0 ? "" : name.substring(0, dot);
            if (!home.isEmpty() && !home.equals("java.lang") && !home.equals(packageName)) {
                text.append("import ").append(name).append(";\n");
            }
        }
        return text.append('\n').append(body).toString();
    }
}
