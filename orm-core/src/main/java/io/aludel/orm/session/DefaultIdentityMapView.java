package io.aludel.orm.session;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The identity map as users see it. Iterates over a copy. */
record DefaultIdentityMapView(DefaultSession session) implements IdentityMapView {
    @Override
    public int size() {
        session.guard().requireOpen();
        return session.objects().identityMap().size();
    }

    @Override
    public boolean containsKey(Class<?> type, Object key) {
        session.guard().requireOpen();
        EntityMapping mapping = session.mapping(type);
        InstanceState held = session.objects()
                .identityMap()
                .find(mapping.root(), mapping.id().normalise(key));
        return held != null && held.mapping().isA(mapping);
    }

    @Override
    public Iterator<Object> iterator() {
        session.guard().requireOpen();
        List<Object> entities = new ArrayList<>();
        for (InstanceState state : session.objects().persistent()) {
            Managed entity = state.entity();
            if (entity != null) {
                entities.add(entity);
            }
        }
        return entities.iterator();
    }
}
