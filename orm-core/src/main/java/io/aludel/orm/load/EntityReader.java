package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one entity of each row: looks its key up, then fills what the identity map's object lacks or makes a new object. Part of
 * a plan, complete once the plan is; safe for use by many threads then.
 */
final class EntityReader {
    private final EntityMapping mapping;
    private final int number;
    private final FetchOptions options;
    private final RowKey key;
    private final int discriminatorColumn;
    private final ClassReader[] classes;
    private final boolean loadsTogether;
    private final SizeHint sizes = new SizeHint();
    private final List<JoinedReader> joined = new ArrayList<>(0);
    private final List<FollowUp> following = new ArrayList<>(0);

    /** @param discriminatorColumn 0 where all rows are of one class */
    EntityReader(
            EntityMapping mapping,
            int number,
            FetchOptions options,
            RowKey key,
            int discriminatorColumn,
            ClassReader[] classes) {
        this.mapping = mapping;
        this.number = number;
        this.options = options;
        this.key = key;
        this.discriminatorColumn = discriminatorColumn;
        this.classes = classes;
        this.loadsTogether = classes.length > 1 || !mapping.relationships().isEmpty();
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** The reader's place among those of its plan. */
    int number() {
        return number;
    }

    /** The options that the objects read take along. */
    FetchOptions options() {
        return options;
    }

    /** Whether more of one object may be loaded later for all that came with it. */
    boolean loadsTogether() {
        return loadsTogether;
    }

    /** How many objects it read together. */
    SizeHint sizes() {
        return sizes;
    }

    void join(JoinedReader reader) {
        joined.add(reader);
    }

    void follow(FollowUp loader) {
        following.add(loader);
    }

    List<FollowUp> following() {
        return following;
    }

    /** The row's entity; null where it has none. */
    @Nullable
    Managed read(ResultSet row, LoadRun run) throws SQLException {
        WholeNumber number = key.number();
        Managed entity = number == null ? byIdentity(row, run) : byNumber(number, row, run);
        if (entity != null && !joined.isEmpty()) {
            for (int i = 0; i < joined.size(); i++) {
                joined.get(i).read(entity, row, run);
            }
        }
        return entity;
    }

    private @Nullable Managed byNumber(WholeNumber keyNumber, ResultSet row, LoadRun run) throws SQLException {
        long value = keyNumber.read(row);
        if (value == 0 && row.wasNull()) {
            return null;
        }
        if (joined.isEmpty()) {
            return byNumber(keyNumber, value, row, run);
        }
        // The rows of one parent mostly follow each other, and the first of them has filled it.
        Managed entity = run.last(number, value);
        if (entity == null) {
            entity = byNumber(keyNumber, value, row, run);
            run.last(number, value, entity);
        }
        return entity;
    }

    private Managed byNumber(WholeNumber keyNumber, long value, ResultSet row, LoadRun run) throws SQLException {
        InstanceState state = key.find(run.identityMap(), value);
        Managed entity = state == null ? null : state.entity();
        return entity == null ? create(row, keyNumber.box(value), run) : meet(state, entity, row, run);
    }

    private @Nullable Managed byIdentity(ResultSet row, LoadRun run) throws SQLException {
        Object identity = key.identity(row);
        if (identity == null) {
            return null;
        }
        InstanceState state = key.find(run.identityMap(), identity);
        Managed entity = state == null ? null : state.entity();
        return entity == null ? create(row, identity, run) : meet(state, entity, row, run);
    }

    private Managed create(ResultSet row, Object identity, LoadRun run) throws SQLException {
        return classOf(row).create(row, identity, this, run);
    }

    private Managed meet(InstanceState state, Managed entity, ResultSet row, LoadRun run) throws SQLException {
        boolean filled = classFor(state.mapping()).fill(state, entity, row, run.fill());
        run.met(this, state, filled);
        return entity;
    }

    private ClassReader classOf(ResultSet row) throws SQLException {
        if (discriminatorColumn == 0) {
            return classes[0];
        }
        InheritanceMapping inheritance = mapping.inheritance();
        SqlType<?> type = inheritance.discriminator().type();
        Object value = type.read(row, discriminatorColumn);
        EntityMapping found = inheritance.mapping(value);
        if (found == null) {
            throw new OrmException(
                    ErrorCode.UNKNOWN_DISCRIMINATOR,
                    "Cannot tell the class of " + mapping.name() + "#" + key.identity(row)
                            + ": no entity has the value "
                            + value + " of " + inheritance.discriminator()
                            + ". Correct the row, or map a class with that discriminator.");
        }
        return classFor(found);
    }

    private ClassReader classFor(EntityMapping found) {
        if (classes[0].mapping() == found) {
            return classes[0];
        }
        for (ClassReader reader : classes) {
            if (reader.mapping() == found) {
                return reader;
            }
        }
        throw new OrmException(
                ErrorCode.UNKNOWN_DISCRIMINATOR,
                "Cannot use a row of " + found.name() + " as " + mapping.name()
                        + ": the discriminator says that it is of another class. Correct the row or the query.");
    }
}
