package io.aludel.orm.session;

import io.aludel.orm.engine.Result;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.Lowering;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the rows of an entity that a condition means, and changes them table by table where they are spread over several. */
final class SpreadStatement {
    private static final int CHUNK = 500;

    private final DefaultSession session;
    private final EntityClass<?> target;
    private final EntityMapping mapping;
    private final List<Object> identities;

    SpreadStatement(
            DefaultSession session, EntityClass<?> target, List<BooleanExpression> where, List<FromItem> others) {
        this.session = session;
        this.target = target;
        this.mapping = session.mapping(target.entity());
        this.identities = identities(where, others);
    }

    private List<Object> identities(List<BooleanExpression> where, List<FromItem> others) {
        Select<Row> keys = Lowering.keys(target, mapping)
                .from(others.toArray(FromItem[]::new))
                .where(where.toArray(BooleanExpression[]::new));
        Set<Object> found = new LinkedHashSet<>();
        for (Row row : session.maker().loader().execute(keys, session.loading().adapter())) {
            @Nullable Object[] values = new Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            found.add(mapping.id().identity(values));
        }
        return List.copyOf(found);
    }

    /** Whether an update sets columns of several tables. */
    static boolean isNeeded(DefaultSession session, Update update, EntityClass<?> target) {
        return session.mapping(target.entity()).tables().size() > 1
                && session.maker().loader().lowering().perTable(update, target).size() > 1;
    }

    /** Whether a delete concerns several tables, those of subclasses included. */
    static boolean isNeeded(DefaultSession session, EntityClass<?> target) {
        EntityMapping mapping = session.mapping(target.entity());
        return mapping.selfAndDescendants().stream()
                .anyMatch(each -> each.tables().size() > 1);
    }

    static void requireCondition(
            String verb, EntityClass<?> target, List<BooleanExpression> where, boolean isForAllRows) {
        if (where.isEmpty() && !isForAllRows) {
            throw new OrmException(
                    ErrorCode.MISSING_WHERE,
                    "Cannot " + verb + " " + target.entity().getSimpleName()
                            + ": there is no condition, so every row would be meant. Add where(…), or allRows() if that"
                            + " is what you want.");
        }
    }

    List<Object> identities() {
        return identities;
    }

    int update(Update update) {
        for (Update one : session.maker().loader().lowering().perTable(update, target)) {
            for (List<Object> chunk : chunks()) {
                session.connection(mapping.type())
                        .execute(one.where(Lowering.oneOf(mapping, (TableFrom) one.target(), chunk)));
            }
        }
        return identities.size();
    }

    int delete() {
        return identities.isEmpty()
                ? 0
                : session.maker().flusher().delete(mapping, identities, session.connection(mapping.type()));
    }

    /** What the rows have now. */
    <R> List<R> rows(Returning<R> returning) {
        List<R> all = new ArrayList<>();
        for (List<Object> chunk : chunks()) {
            Select<R> select = returning.selected().where(Lowering.oneOf(mapping, target, chunk));
            Result<R> rows =
                    session.maker().loader().execute(select, session.loading().adapter());
            all.addAll(rows.all());
        }
        return all;
    }

    private List<List<Object>> chunks() {
        List<List<Object>> chunks = new ArrayList<>();
        for (int from = 0; from < identities.size(); from += CHUNK) {
            chunks.add(identities.subList(from, Math.min(from + CHUNK, identities.size())));
        }
        return chunks;
    }
}
