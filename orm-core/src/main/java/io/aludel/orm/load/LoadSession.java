package io.aludel.orm.load;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.StateOwner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What loading needs of the session it works for, which has flushed before it asks, where that is wanted. One thread at a
 * time.
 */
public interface LoadSession {
    /** The connection of the running transaction to the engine that has the table; null: the main one. */
    Connection connection(@Nullable Table table);

    IdentityMap identityMap();

    /** Whom the states of loaded objects report to. */
    StateOwner owner();

    /** Options that every statement of this session carries, criteria for example. */
    default List<LoaderOption> options() {
        return List.of();
    }

    /** How relationships load that say nothing about it: SELECT, BATCH or RAISE. */
    default Lazy lazyDefault() {
        return Lazy.BATCH;
    }

    /** Whether {@link #loaded} and {@link #refreshed} are of any use. */
    default boolean hearsLoads() {
        return false;
    }

    /** Called once for an object made from a row, after everything that comes with it was loaded. */
    default void loaded(InstanceState state) {}

    /** Called once for an object of which a row filled or overwrote attributes. */
    default void refreshed(InstanceState state) {}

    /** Counts lazy statements, or null where nobody wants to know. */
    default @Nullable LazyLoadWatch lazyLoadWatch() {
        return null;
    }
}
