package io.aludel.orm.session;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.StateOwner;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a session's objects ask of it. */
final class Owner implements StateOwner {
    // Null once it is gone: detached objects keep their owner, and are not to keep the session by it.
    private @Nullable DefaultSession session;

    Owner(DefaultSession session) {
        this.session = session;
    }

    DefaultSession session() {
        return Objects.requireNonNull(session, "gone");
    }

    /** Lets go of all persistent objects at once. */
    void leave() {
        session = null;
    }

    @Override
    public boolean isGone() {
        return session == null;
    }

    @Override
    public void load(InstanceState state, int attribute) {
        session().loading().load(state, attribute);
    }

    @Override
    public void loadOldValue(InstanceState state, int attribute) {
        session().noAutoflush(() -> session().loading().load(state, attribute));
    }

    @Override
    public void loadForCascade(InstanceState state, int attribute) {
        session().loading().loadForCascade(state, attribute);
    }

    @Override
    public void modified(InstanceState state) {
        Managed entity = state.entity();
        if (entity == null || state.lifecycle() != Lifecycle.PERSISTENT) {
            return;
        }
        if (!session().unitOfWork().isFlushing()) {
            session().guard().requireChangeable(entity);
        }
        DefaultTransaction transaction = session().transactions().autobegin();
        if (transaction.isNested()) {
            transaction.frame().touched(state);
        }
        session().objects().changed(state, entity);
    }

    @Override
    public void lent(InstanceState state, boolean wasRead) {
        session().objects().lent(state, wasRead);
    }

    @Override
    public void cascade(InstanceState parent, RelationshipMapping relationship, Managed child) {
        session().attaching().cascade(child);
    }

    @Override
    public void orphaned(InstanceState child, RelationshipMapping relationship) {
        session().attaching().orphaned(child);
    }

    @Override
    public boolean hears(InstanceState state, int attribute) {
        return session().events().hears(state.mapping(), attribute);
    }

    @Override
    public @Nullable Object set(InstanceState state, int attribute, @Nullable Object old, @Nullable Object now) {
        Managed entity = state.entity();
        Object known = old == InstanceState.NO_VALUE ? null : old;
        @Nullable Object[] value = {now};
        if (entity != null) {
            session()
                    .events()
                    .set
                    .tell(
                            state.mapping(),
                            state.mapping().attribute(attribute),
                            listener -> value[0] = listener.apply(entity, value[0], known));
        }
        return value[0];
    }

    @Override
    public void appended(InstanceState state, int attribute, Managed element) {
        tell(session().events().append, state, attribute, element);
    }

    @Override
    public void removed(InstanceState state, int attribute, Managed element) {
        tell(session().events().remove, state, attribute, element);
    }

    private static void tell(
            AttributeListeners<BiConsumer<Object, Object>> listeners,
            InstanceState state,
            int attribute,
            Managed element) {
        Managed entity = state.entity();
        if (entity != null) {
            listeners.tell(
                    state.mapping(),
                    state.mapping().attribute(attribute),
                    listener -> listener.accept(entity, element));
        }
    }

    @Override
    public IdentityMap identityMap() {
        return session().objects().identityMap();
    }

    @Override
    public boolean loadsAllowed() {
        return session().isActive() && !session().unitOfWork().isFlushing();
    }
}
