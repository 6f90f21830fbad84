package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Loads the columns of one subclass for the objects of it that a query of a superclass gave. Immutable; safe for use by many threads. */
final class SubclassLoader implements FollowUp {
    private final Loader loader;
    private final EntityMapping subclass;

    SubclassLoader(Loader loader, EntityMapping subclass) {
        this.loader = loader;
        this.subclass = subclass;
    }

    /** What objects have in common that one statement fills. */
    private record Lack(EntityMapping mapping, Set<Integer> attributes) {}

    @Override
    public void loadAfter(LoadContext context, LoadRun run) {
        Map<Lack, List<InstanceState>> lacking = new LinkedHashMap<>();
        List<Managed> held = new ArrayList<>(context.size());
        for (int i = 0; i < context.size(); i++) {
            InstanceState state = context.member(i);
            Managed entity = state.entity();
            if (entity != null && state.mapping().isA(subclass)) {
                held.add(entity);
                note(state, lacking);
            }
        }
        lacking.forEach((lack, states) -> load(lack, states, run));
    }

    private void note(InstanceState state, Map<Lack, List<InstanceState>> lacking) {
        Set<Integer> attributes = new TreeSet<>();
        for (AttributeMapping attribute : state.mapping().attributes()) {
            boolean isOwn = attribute.owner().parent() != null && subclass.isA(attribute.owner());
            if (isOwn && !(attribute instanceof RelationshipMapping) && state.isExpired(attribute.index())) {
                attributes.add(attribute.index());
            }
        }
        if (!attributes.isEmpty()) {
            lacking.computeIfAbsent(new Lack(state.mapping(), attributes), missing -> new ArrayList<>())
                    .add(state);
        }
    }

    private void load(Lack lack, List<InstanceState> states, LoadRun run) {
        for (int from = 0; from < states.size(); from += RelationshipLoader.CHUNK) {
            List<InstanceState> chunk = states.subList(from, Math.min(from + RelationshipLoader.CHUNK, states.size()));
            loader.columns(chunk, lack.attributes, run.session());
        }
    }
}
