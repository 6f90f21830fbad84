package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.RowWriter;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.StateOwner;
import java.util.List;
import java.util.Set;

/** What flushing needs of the session it works for. One thread at a time. */
public interface FlushSession {
    /** The connection of the running transaction to the engine that has the table. */
    Connection connection(Table table);

    /** Writes rows of a table. */
    default RowWriter writer(Table table) {
        return connection(table).writer();
    }

    IdentityMap identityMap();

    /** Whom the states of this session's objects report to. */
    StateOwner owner();

    /** Whether an earlier flush in the running transaction inserted the object, so that a rollback makes it transient again. */
    boolean isNew(InstanceState state);

    /** Loads an attribute whose value must be known, also where lazy loading is forbidden; flushes nothing. */
    void load(InstanceState state, int attribute);

    /** Loads column attributes of objects of one entity, by few statements; nothing for those whose row is gone. */
    void load(List<InstanceState> states, Set<Integer> attributes);

    /** An expression about an entity as one about its tables. */
    Expression<?> lower(Expression<?> expression, EntityMapping mapping);

    /** Whether somebody listens to rows at all. */
    boolean hears(RowMoment moment);

    /** Whether somebody listens to rows of this entity. */
    boolean hears(RowMoment moment, EntityMapping mapping);

    /** Tells listeners about one row. */
    void tell(RowMoment moment, InstanceState state);
}
