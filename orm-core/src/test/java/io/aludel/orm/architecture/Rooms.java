package io.aludel.orm.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The map of the rooms: what each package under {@code io.aludel.orm} may import. The picture is in docs/design/rooms.md. */
final class Rooms {
    static final String ROOT = "io.aludel.orm";

    /** Rooms that ordinary users do not import; the module does not export them. */
    static final Set<String> INTERNAL = Set.of("graph", "model", "load", "flush", "processor");

    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        room("error");
        room("annotation");
        room("event");
        room("graph");
        room("model", "annotation", "error");
        room("type", "error");
        room("processor", "annotation", "model", "error");
        room("schema", "type", "graph", "error");
        room("sql", "schema", "type", "error");
        room("render", "sql", "schema", "type", "error");
        room("dialect", "render", "sql", "schema", "type", "error");
        room("engine", "dialect", "render", "sql", "schema", "type", "event", "error");
        room("ddl", "engine", "dialect", "render", "schema", "graph", "type", "error");
        room("mapping", "model", "annotation", "engine", "sql", "schema", "type", "event", "error");
        room("state", "mapping", "model", "annotation", "event", "error");
        room(
                "load",
                "state",
                "mapping",
                "model",
                "annotation",
                "engine",
                "dialect",
                "render",
                "sql",
                "schema",
                "type",
                "event",
                "error");
        room(
                "flush",
                "state",
                "mapping",
                "model",
                "annotation",
                "engine",
                "dialect",
                "sql",
                "schema",
                "graph",
                "type",
                "event",
                "error");
        room(
                "session",
                "load",
                "flush",
                "ddl",
                "state",
                "mapping",
                "annotation",
                "engine",
                "dialect",
                "render",
                "sql",
                "schema",
                "graph",
                "type",
                "event",
                "error");
    }

    private Rooms() {}

    private static void room(String name, String... imports) {
        MAY_IMPORT.put(name, List.of(imports));
    }

    static Set<String> names() {
        return MAY_IMPORT.keySet();
    }

    static boolean allows(String from, String to) {
        return from.equals(to) || MAY_IMPORT.getOrDefault(from, List.of()).contains(to);
    }

    /** The room a package belongs to, or null for one outside the house. Sub-packages belong to their room. */
    static String of(String packageName) {
        if (!packageName.startsWith(ROOT + ".")) {
            return null;
        }
        String rest = packageName.substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
