package io.aludel.orm.load;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.sql.TableFrom;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which engine has which tables: the main one all that were not given to another. Immutable. */
public final class Engines {
    private final Engine main;
    private final Map<Table, Engine> others;

    private Engines(Engine main, Map<Table, Engine> others) {
        this.main = main;
        this.others = others;
    }

    public static Engines of(Engine main) {
        return new Engines(main, Map.of());
    }

    /** The same, but these tables are on {@code engine}. */
    public Engines with(Engine engine, Collection<Table> tables) {
        Map<Table, Engine> changed = new IdentityHashMap<>(others);
        for (Table table : tables) {
            if (engine == main) {
                changed.remove(table);
            } else {
                changed.put(table, engine);
            }
        }
        return new Engines(main, changed);
    }

    public boolean areSeveral() {
        return !others.isEmpty();
    }

    public Engine main() {
        return main;
    }

    public Engine of(@Nullable Table table) {
        return table == null || others.isEmpty() ? main : others.getOrDefault(table, main);
    }

    /** The table whose engine runs a plain statement: the first that it names, or null where it does not matter. */
    public @Nullable Table deciding(Statement plain) {
        return others.isEmpty() ? null : FirstTable.of(plain);
    }

    private static final class FirstTable extends StatementRewriter {
        private @Nullable Table found;

        static @Nullable Table of(Statement plain) {
            FirstTable search = new FirstTable();
            search.statement(plain);
            return search.found;
        }

        @Override
        public FromItem from(FromItem item) {
            note(item);
            return super.from(item);
        }

        @Override
        public <T> Expression<T> expression(Expression<T> expression) {
            if (expression instanceof ColumnRef<?> column) {
                note(column.from());
            }
            return super.expression(expression);
        }

        private void note(FromItem item) {
            if (found == null && item instanceof TableFrom from) {
                found = from.table();
            }
        }
    }
}
