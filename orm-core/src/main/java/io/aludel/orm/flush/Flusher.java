package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed in a session, in the stages that {@code docs/design/flush.md} describes. One per session maker; safe for use
 * by many threads.
 */
public final class Flusher {
    private final MappingRegistry registry;
    private final ConcurrentHashMap<EntityMapping, EntityPlan> plans = new ConcurrentHashMap<>();
    private final KeyBlocks sequences = new KeyBlocks();
    private volatile @Nullable MappingRanks ranks;

    public Flusher(MappingRegistry registry) {
        this.registry = registry;
    }

    /**
     * Writes the changes, and the changes they bring with them through cascades and orphans. When it fails, rows may have been
     * written, and the objects are as they were before.
     *
     * @throws io.aludel.orm.error.OrmException if something cannot be written
     */
    public FlushResult flush(ChangeSet changes, FlushSession session) {
        WorkSet works = new Expansion(session, this::plan, changes).expand();
        UndoLog undo = new UndoLog();
        try {
            ObjectWriter objects = new ObjectWriter(undo);
            new RowSwitches(works, session.identityMap(), objects).find();
            if (works.isEmpty()) {
                return new Settlement(session, works, objects, undo).result();
            }
            FlushPlan plan = new FlushOrder(session, works, ranks()).plan();
            new Emission(session, works, ranks(), sequences, objects).run(plan);
            return new Settlement(session, works, objects, undo).result();
        } catch (RuntimeException | Error e) {
            undo.undo();
            throw e;
        }
    }

    /** What new rows get for the columns that their writer does not give. */
    public RowDefaults defaults(EntityMapping mapping, Collection<Column> given) {
        return new RowDefaults(mapping, given, sequences);
    }

    /**
     * Inserts rows that no object stands for. What the mapping makes is made; nothing cascades and no listener is told.
     *
     * @param columns what is given, in any of the entity's tables
     * @param rows values in the order of {@code columns}
     * @return the rows' identities in order; perhaps none where they are not wanted
     */
    public List<Object> insert(
            EntityMapping mapping,
            List<ColumnMapping> columns,
            List<@Nullable Object[]> rows,
            boolean wantsIdentities,
            Connection connection) {
        return new ValueInserts(mapping, columns, rows, sequences, connection).write(wantsIdentities);
    }

    /**
     * Updates rows that are given by their keys, none of them twice.
     *
     * @param rows values in the order of {@code columns}
     * @param versions which versions the rows must have now, or null; the next ones are then written
     * @throws io.aludel.orm.error.StaleRowException if one of them is not there
     */
    public void update(
            EntityMapping mapping,
            List<ColumnMapping> columns,
            List<@Nullable Object[]> rows,
            List<Object> identities,
            @Nullable List<Object> versions,
            Connection connection) {
        ValueUpdates updates = new ValueUpdates(mapping, connection);
        ColumnMapping version = mapping.version();
        if (versions == null || version == null || EntityPlan.isServerVersion(version)) {
            updates.update(columns, rows, identities, versions);
            return;
        }
        List<ColumnMapping> withVersion = new ArrayList<>(columns);
        withVersion.add(version);
        List<@Nullable Object[]> advanced = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] row = Arrays.copyOf(rows.get(i), withVersion.size());
            row[columns.size()] = Versions.next(version, versions.get(i));
            advanced.add(row);
        }
        updates.update(withVersion, advanced, identities, versions);
    }

    /** Deletes the rows with these keys from all tables of the entity and its subclasses. Answers how many there were. */
    public int delete(EntityMapping mapping, List<Object> identities, Connection connection) {
        return new ValueUpdates(mapping, connection).delete(identities);
    }

    /** The version that follows one. */
    public static Object nextVersion(ColumnMapping version, Object current) {
        return Versions.next(version, current);
    }

    /** What marks a row as deleted now. */
    public static Object deletionMark(ColumnMapping marker) {
        return marker.type().javaType() == Boolean.class ? (Object) true : Versions.first(marker);
    }

    private EntityPlan plan(EntityMapping mapping) {
        EntityPlan known = plans.get(mapping);
        return known != null ? known : plans.computeIfAbsent(mapping, EntityPlan::new);
    }

    private MappingRanks ranks() {
        MappingRanks known = ranks;
        if (known == null) {
            known = new MappingRanks(registry);
            ranks = known;
        }
        return known;
    }
}
