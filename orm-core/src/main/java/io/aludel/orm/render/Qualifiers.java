package io.aludel.orm.render;

import io.aludel.orm.sql.AliasName;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.CteAlias;
import io.aludel.orm.sql.CteReference;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Lateral;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.Values;
import java.util.HashMap;
import java.util.Map;

/**
 * The names by which one statement refers to what it has in FROM. An alias without a name is called for what it stands, with a
 * number from 1.
 */
final class Qualifiers {
    private final Quoting quoting;
    private final Map<AliasName, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Qualifiers(Quoting quoting) {
        this.quoting = quoting;
    }

    String of(FromItem item) {
        if (item instanceof TableFrom table) {
            return table.alias() == null
                    ? quoting.table(table.table())
                    : quoted(table.alias(), table.table().name());
        }
        if (item instanceof Subquery subquery) {
            return quoted(subquery.alias(), "anon");
        }
        if (item instanceof Lateral lateral) {
            return quoted(lateral.alias(), "anon");
        }
        if (item instanceof Values values) {
            return quoted(values.alias(), "anon");
        }
        if (item instanceof CteAlias alias) {
            return quoted(alias.alias(), alias.cte().name());
        }
        if (item instanceof Cte cte) {
            return quoting.name(cte.name());
        }
        if (item instanceof CteReference reference) {
            return quoting.name(reference.name());
        }
        throw new IllegalArgumentException("Cannot take columns of " + item);
    }

    private String quoted(AliasName alias, String base) {
        return quoting.name(aliasName(alias, base));
    }

    String aliasName(AliasName alias, String base) {
        if (alias instanceof AliasName.Given given) {
            return given.name();
        }
        return names.computeIfAbsent(alias, key -> base + "_" + counts.merge(base, 1, Integer::sum));
    }
}
