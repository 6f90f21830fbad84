package io.aludel.orm.session.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The model of the tables' content. A row is never changed but replaced, so that copies are cheap. */
final class Rows {
    record Key(Kind root, Object value) {}

    /** Values by field name or foreign-key column. */
    record Row(Kind kind, Map<String, Object> columns) {
        Object get(String column) {
            return columns.get(column);
        }

        Row with(String column, Object value) {
            Map<String, Object> changed = new HashMap<>(columns);
            changed.put(column, value);
            return new Row(kind, changed);
        }
    }

    record Link(Object first, Object second) {
        Object end(boolean isFirst) {
            return isFirst ? first : second;
        }
    }

    final Map<Key, Row> rows;
    final Map<String, Set<Link>> links;

    private Rows(Map<Key, Row> rows, Map<String, Set<Link>> links) {
        this.rows = rows;
        this.links = links;
    }

    Rows() {
        this(new LinkedHashMap<>(), new TreeMap<>());
    }

    Rows copy() {
        Map<String, Set<Link>> copied = new TreeMap<>();
        links.forEach((table, pairs) -> copied.put(table, new LinkedHashSet<>(pairs)));
        return new Rows(new LinkedHashMap<>(rows), copied);
    }

    Row get(Kind kind, Object key) {
        return rows.get(new Key(kind.root(), key));
    }

    void put(Kind kind, Object key, Row row) {
        rows.put(new Key(kind.root(), key), row);
    }

    void remove(Kind kind, Object key) {
        rows.remove(new Key(kind.root(), key));
    }

    Set<Link> links(String table) {
        return links.computeIfAbsent(table, name -> new LinkedHashSet<>());
    }

    /** The keys of the rows of a kind whose column has a value. */
    List<Object> keysWhere(Kind kind, String column, Object value) {
        List<Object> found = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (key.root == kind.root() && value.equals(row.get(column))) {
                found.add(key.value);
            }
        });
        return found;
    }

    /** The keys that a relationship stored outside its own row leads to. */
    List<Object> farKeys(Field field, Object key) {
        if (field.storage == Field.Storage.REMOTE) {
            return keysWhere(field.target, field.column, key);
        }
        List<Object> found = new ArrayList<>();
        for (Link link : links(field.column)) {
            if (link.end(field.isFirst).equals(key)) {
                found.add(link.end(!field.isFirst));
            }
        }
        return found;
    }

    Link link(Field field, Object own, Object far) {
        return field.isFirst ? new Link(own, far) : new Link(far, own);
    }

    /** Why a database would refuse this content; null if it would not. */
    String fault() {
        Set<List<Object>> uniques = new LinkedHashSet<>();
        for (Map.Entry<Key, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            for (Field field : row.kind.fields()) {
                if (field.storage == Field.Storage.OWN && !field.isValue()) {
                    Object to = row.get(field.column);
                    if (to == null && field.isRequired) {
                        return field + " is missing";
                    }
                    if (to != null && get(field.target, to) == null) {
                        return field + " refers to nothing";
                    }
                }
            }
            if (row.kind == Town.HOUSE && row.get("name") != null && !uniques.add(List.of("house", row.get("name")))) {
                return "two houses of one name";
            }
            if (row.kind == Town.DEED
                    && row.get("house_id") != null
                    && !uniques.add(List.of("deed", row.get("house_id")))) {
                return "two deeds of a house";
            }
            if (row.kind == Town.STICKER && !uniques.add(List.of("sticker", row.get("house_id"), row.get("code")))) {
                return "two stickers of one code";
            }
            if (row.kind == Town.NOTE && row.get("house_id") != null && get(Town.HOUSE, row.get("house_id")) == null) {
                return "a note refers to nothing";
            }
            if (row.kind.isA(Town.GUEST) && isCircular(entry.getKey(), "host_id")) {
                return "guests host each other";
            }
            if (row.kind == Town.FOLDER && isCircular(entry.getKey(), "parent_id")) {
                return "folders are in each other";
            }
        }
        return danglingLink();
    }

    private boolean isCircular(Key start, String column) {
        Object at = start.value;
        for (int i = 0; at != null && i <= rows.size(); i++) {
            Row row = get(start.root, at);
            at = row == null ? null : row.get(column);
            if (start.value.equals(at)) {
                return true;
            }
        }
        return at != null;
    }

    private String danglingLink() {
        for (Map.Entry<String, Set<Link>> table : links.entrySet()) {
            Kind second = table.getKey().equals("house_tag") ? Town.TAG : Town.KEY;
            for (Link link : table.getValue()) {
                if (get(Town.HOUSE, link.first) == null || get(second, link.second) == null) {
                    return table.getKey() + " refers to nothing";
                }
            }
        }
        return null;
    }
}
