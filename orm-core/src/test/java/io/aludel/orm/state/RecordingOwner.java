package io.aludel.orm.state;

import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A session reduced to what a state asks of it; writes down what it is told. */
final class RecordingOwner implements StateOwner {
    final MappingRegistry registry;
    final IdentityMap identityMap = new IdentityMap();
    final List<String> log = new ArrayList<>();
    BiConsumer<InstanceState, Integer> loader = (state, attribute) -> {
        throw new AssertionError("load of " + state.mapping().attribute(attribute));
    };

    RecordingOwner(MappingRegistry registry) {
        this.registry = registry;
    }

    /** Makes an object as if it had been loaded or flushed just now. */
    <E> E persistent(E entity, int id) {
        Managed managed = (Managed) entity;
        InstanceState state = new InstanceState(registry.mapping(entity.getClass()), managed);
        state.mapping().accessor().put(entity, 0, id);
        state.identity(id);
        state.owner(this);
        state.commitAll();
        state.lifecycle(Lifecycle.PERSISTENT);
        for (int i = 1; i < state.mapping().attributeCount(); i++) {
            state.markLoaded(i);
        }
        identityMap.put(state);
        return entity;
    }

    <E> E pending(E entity) {
        InstanceState state = new InstanceState(registry.mapping(entity.getClass()), (Managed) entity);
        state.owner(this);
        state.lifecycle(Lifecycle.PENDING);
        return entity;
    }

    static InstanceState state(Object entity) {
        return InstanceState.of((Managed) entity);
    }

    static int index(Object entity, String attribute) {
        return state(entity).mapping().attribute(attribute).index();
    }

    @Override
    public void load(InstanceState state, int attribute) {
        log.add("load " + state.mapping().attribute(attribute) + " of " + state.label());
        loader.accept(state, attribute);
    }

    @Override
    public void modified(InstanceState state) {
        log.add("modified " + state.label());
    }

    @Override
    public void cascade(InstanceState parent, RelationshipMapping relationship, Managed child) {
        log.add("cascade " + relationship + " of " + parent.label() + " to "
                + child.getClass().getSimpleName());
    }

    @Override
    public void orphaned(InstanceState child, RelationshipMapping relationship) {
        log.add("orphaned " + child.label() + " by " + relationship);
    }

    @Override
    public IdentityMap identityMap() {
        return identityMap;
    }

    @Override
    public boolean loadsAllowed() {
        return true;
    }
}
