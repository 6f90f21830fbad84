package io.aludel.orm.session;

import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Objects that are inserted, with what each was before, in the order they were added. */
final class Births {
    /** Those of a flush that inserts nothing; not to be added to. */
    static final Births NONE = new Births(0);

    private final List<InstanceState> states;
    private final List<Birth> births;
    // Made when somebody asks first: most transactions that insert much change nothing of it.
    private @Nullable Set<InstanceState> known;

    Births(int expected) {
        states = new ArrayList<>(expected);
        births = new ArrayList<>(expected);
    }

    void add(InstanceState state, Managed entity) {
        Birth last = births.isEmpty() ? null : births.get(births.size() - 1);
        add(state, Birth.of(state, entity, last));
    }

    private void add(InstanceState state, Birth birth) {
        states.add(state);
        births.add(birth);
        if (known != null) {
            known.add(state);
        }
    }

    void addAll(Births others) {
        states.addAll(others.states);
        births.addAll(others.births);
        if (known != null) {
            known.addAll(others.states);
        }
    }

    /** The objects; not to be changed. */
    List<InstanceState> states() {
        return states;
    }

    boolean contains(InstanceState state) {
        if (states.isEmpty()) {
            return false;
        }
        if (known == null) {
            known = new HashSet<>(states);
        }
        return known.contains(state);
    }

    int size() {
        return states.size();
    }

    /** Forgets objects that nobody refers to any more: there is nothing to be undone on them. */
    void dropReclaimed() {
        int kept = 0;
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).entity() != null) {
                states.set(kept, states.get(i));
                births.set(kept++, births.get(i));
            }
        }
        states.subList(kept, states.size()).clear();
        births.subList(kept, births.size()).clear();
        known = null;
    }

    /** Adds those of {@code all} that are among {@code some}, which are in the same order. */
    void addAmong(List<InstanceState> some, Births all) {
        if (some.size() == all.size()) {
            addAll(all);
            return;
        }
        int at = 0;
        for (InstanceState state : some) {
            while (all.states.get(at) != state) {
                at++;
            }
            add(state, all.births.get(at++));
        }
    }

    void forEach(BiConsumer<InstanceState, Birth> action) {
        for (int i = 0; i < states.size(); i++) {
            action.accept(states.get(i), births.get(i));
        }
    }
}
