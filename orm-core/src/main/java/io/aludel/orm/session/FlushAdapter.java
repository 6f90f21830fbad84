package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.flush.FlushSession;
import io.aludel.orm.flush.RowMoment;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.StateOwner;
import java.util.List;
import java.util.Set;

/** A session as flushing sees it. */
record FlushAdapter(DefaultSession session) implements FlushSession {
    @Override
    public Connection connection(Table table) {
        return session.transactions().connection(table);
    }

    @Override
    public IdentityMap identityMap() {
        return session.objects().identityMap();
    }

    @Override
    public StateOwner owner() {
        return session.owner();
    }

    @Override
    public boolean isNew(InstanceState state) {
        return session.transactions().isNew(state);
    }

    @Override
    public void load(InstanceState state, int attribute) {
        session.loading().adapter().noteLoad(state.mapping().attribute(attribute));
        session.maker()
                .loader()
                .loadForFlush(state, attribute, session.loading().adapter());
    }

    @Override
    public void load(List<InstanceState> states, Set<Integer> attributes) {
        session.maker()
                .loader()
                .loadColumns(states, attributes, session.loading().adapter());
    }

    @Override
    public Expression<?> lower(Expression<?> expression, EntityMapping mapping) {
        return session.maker().loader().lowering().lower(expression, mapping);
    }

    @Override
    public boolean hears(RowMoment moment) {
        return !session.events().on(moment).isEmpty();
    }

    @Override
    public boolean hears(RowMoment moment, EntityMapping mapping) {
        return session.events().on(moment).hears(mapping.type());
    }

    @Override
    public void tell(RowMoment moment, InstanceState state) {
        Managed entity = state.entity();
        if (entity != null) {
            session.guard()
                    .duringRows(() -> session.events()
                            .tell(
                                    moment,
                                    state.mapping(),
                                    connection(state.mapping().table()),
                                    entity));
        }
    }
}
