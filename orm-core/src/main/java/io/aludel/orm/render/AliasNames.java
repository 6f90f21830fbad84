package io.aludel.orm.render;

import io.aludel.orm.sql.AliasName;
import java.util.HashMap;
import java.util.Map;

/** Names the aliases of one statement that have no name: for what they stand, with a number from 1. */
final class AliasNames {
    private final Map<AliasName, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    String of(AliasName alias, String base) {
        if (alias instanceof AliasName.Given given) {
            return given.name();
        }
        return names.computeIfAbsent(alias, key -> base + "_" + counts.merge(base, 1, Integer::sum));
    }
}
