package io.aludel.orm.session.random;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Cursor;
import io.aludel.orm.session.random.town.Spot;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the rows of the tables, as a transaction sees them, with those of the model. */
final class Tables {
    private static final Map<Kind, String> ROWS = Map.ofEntries(
            Map.entry(Town.HOUSE, "SELECT id, name, height, x, y, version, leader_id FROM house"),
            Map.entry(
                    Town.ROOM,
                    "SELECT r.id, r.kind, r.name, r.house_id, r.key_id, h.seats FROM room r LEFT JOIN hall h ON h.id = r.id"),
            Map.entry(Town.GUEST, "SELECT id, kind, name, house_id, host_id, wish FROM guest"),
            Map.entry(Town.BOOKING, "SELECT guest_id, room_id, text FROM booking"),
            Map.entry(Town.NOTE, "SELECT id, text, house_id FROM note"),
            Map.entry(Town.STICKER, "SELECT id, code, text, house_id FROM sticker"),
            Map.entry(Town.DEED, "SELECT id, text, house_id FROM deed"),
            Map.entry(Town.TAG, "SELECT id, text, more FROM tag"),
            Map.entry(Town.KEY, "SELECT id, text FROM door_key"),
            Map.entry(Town.FOLDER, "SELECT id, name, parent_id FROM folder"));
    private static final Map<String, Kind> LINKS = Map.of("house_tag", Town.TAG, "house_key", Town.KEY);

    private final Connection connection;
    private final Model model;

    Tables(Connection connection, Model model) {
        this.connection = connection;
        this.model = model;
    }

    /** Compares the tables of those kinds that the program has to do with, and tells the model the versions. */
    void compare() {
        Set<Kind> used = new HashSet<>();
        model.things.forEach(thing -> used.add(thing.kind.root()));
        model.rows.rows.keySet().forEach(key -> used.add(key.root()));
        compare(used::contains);
    }

    /** Compares all tables. */
    void compareAll() {
        compare(kind -> true);
    }

    private void compare(Predicate<Kind> isUsed) {
        Map<Rows.Key, Rows.Row> found = new HashMap<>();
        ROWS.forEach((kind, query) -> {
            if (isUsed.test(kind)) {
                read(kind, query, found);
            }
        });
        Run.require(
                found.keySet().equals(model.rows.rows.keySet()),
                () -> "the rows are " + found.keySet() + " instead of " + model.rows.rows.keySet());
        found.forEach(this::compare);
        model.written.clear();
        LINKS.forEach((table, target) -> {
            if (isUsed.test(target) && isUsed.test(Town.HOUSE)) {
                compareLinks(table);
            }
        });
    }

    private void compare(Rows.Key key, Rows.Row row) {
        Rows.Row expected = model.rows.get(key.root(), key.value());
        Run.require(row.kind() == expected.kind(), () -> "the row " + key + " is a " + row.kind());
        if (row.kind() == Town.HOUSE) {
            compareVersion(key, row, expected);
        }
        row.columns().forEach((column, value) -> {
            // A foreign key that no field of the row's class stands for is missing in the model's row until it is set.
            boolean isModelled = expected.columns().containsKey(column) && !column.equals("version");
            Run.require(
                    !isModelled || Objects.equals(value, expected.get(column)),
                    () -> column + " of the row " + key + " is " + value + " instead of " + expected.get(column));
        });
    }

    // How often a house was written is for the session to say; one that nothing changed was not.
    private void compareVersion(Rows.Key key, Rows.Row row, Rows.Row expected) {
        Object version = row.get("version");
        Object old = expected.get("version");
        Run.require(
                old == null || (Integer) old <= (Integer) version,
                () -> "the version of " + key + " went from " + old + " to " + version);
        Run.require(
                old == null || old.equals(version) || model.written.contains(key),
                () -> key + " was written for nothing");
        model.rows.put(key.root(), key.value(), expected.with("version", version));
    }

    private void compareLinks(String table) {
        Set<Rows.Link> links = new HashSet<>();
        String[] columns = {"house_id", table.equals("house_tag") ? "tag_id" : "key_id"};
        try (Cursor cursor = connection.query("SELECT " + String.join(", ", columns) + " FROM " + table)) {
            ResultSet result = cursor.resultSet();
            while (cursor.next()) {
                Rows.Link link = new Rows.Link(result.getObject(1), result.getObject(2));
                Run.require(links.add(link), () -> table + " has twice " + link);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Set<Rows.Link> expected = model.rows.links(table);
        Run.require(links.equals(expected), () -> table + " is " + links + " instead of " + expected);
    }

    private void read(Kind root, String query, Map<Rows.Key, Rows.Row> into) {
        try (Cursor cursor = connection.query(query)) {
            ResultSet result = cursor.resultSet();
            while (cursor.next()) {
                Rows.Row row = row(root, result);
                Object key = root == Town.BOOKING
                        ? List.of(row.get("guest_id"), row.get("room_id"))
                        : Objects.requireNonNull(row.get("id"));
                into.put(new Rows.Key(root, key), row);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Rows.Row row(Kind root, ResultSet result) throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        Kind kind = root;
        ResultSetMetaData metadata = result.getMetaData();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            String name = metadata.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = result.getObject(i);
            if (name.equals("kind")) {
                kind = kindNamed(value);
            } else {
                columns.put(name, value);
            }
        }
        if (root == Town.HOUSE) {
            Integer x = (Integer) columns.remove("x");
            Integer y = (Integer) columns.remove("y");
            columns.put("spot", x == null && y == null ? null : new Spot(x, y));
        }
        return new Rows.Row(kind, columns);
    }

    private static Kind kindNamed(Object name) {
        for (Kind kind : Town.KINDS) {
            if (kind.name.equalsIgnoreCase(String.valueOf(name))) {
                return kind;
            }
        }
        throw new Difference("a row says it is a " + name);
    }
}
