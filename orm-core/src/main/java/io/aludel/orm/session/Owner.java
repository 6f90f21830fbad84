package io.aludel.orm.session;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.StateOwner;

/** What a session's objects ask of it. */
final class Owner implements StateOwner {
    private final DefaultSession session;

    Owner(DefaultSession session) {
        this.session = session;
    }

    @Override
    public void load(InstanceState state, int attribute) {
        session.loading().load(state, attribute);
    }

    @Override
    public void loadOldValue(InstanceState state, int attribute) {
        session.noAutoflush(() -> session.loading().load(state, attribute));
    }

    @Override
    public void modified(InstanceState state) {
        Managed entity = state.entity();
        if (entity == null) {
            return;
        }
        if (!session.unitOfWork().isFlushing()) {
            session.guard().requireChangeable(entity);
        }
        DefaultTransaction transaction = session.transactions().autobegin();
        if (transaction.isNested()) {
            transaction.frame().touched.add(state);
        }
        session.objects().modified().put(state, entity);
    }

    @Override
    public void cascade(InstanceState parent, RelationshipMapping relationship, Managed child) {
        session.attaching().cascade(child);
    }

    @Override
    public void orphaned(InstanceState child, RelationshipMapping relationship) {
        session.attaching().orphaned(child);
    }

    @Override
    public IdentityMap identityMap() {
        return session.objects().identityMap();
    }

    @Override
    public boolean loadsAllowed() {
        return session.isActive() && !session.unitOfWork().isFlushing();
    }
}
