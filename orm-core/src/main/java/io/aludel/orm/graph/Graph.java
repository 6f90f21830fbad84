package io.aludel.orm.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things and what comes before what. All answers follow the order in which the things were added wherever the edges leave a
 * choice, so equal input gives equal output. Filled by one thread, then read.
 */
public final class Graph<T> {
    private final Map<T, Set<T>> before = new LinkedHashMap<>();

    public Graph<T> add(T node) {
        if (!before.containsKey(node)) {
            before.put(node, new LinkedHashSet<>());
        }
        return this;
    }

    public Graph<T> addAll(Collection<? extends T> nodes) {
        for (T node : nodes) {
            add(node);
        }
        return this;
    }

    /** States that {@code first} comes before {@code then}; adds both where they are new. */
    public Graph<T> edge(T first, T then) {
        add(first);
        add(then);
        predecessors(then).add(first);
        return this;
    }

    public Collection<T> nodes() {
        return before.keySet();
    }

    Set<T> predecessors(T node) {
        return before.get(node);
    }

    /** Everything, each after what must come before it; members of a cycle stand together, in the order they were added. */
    public List<T> order() {
        List<T> order = new ArrayList<>(before.size());
        for (List<T> component : components()) {
            order.addAll(component);
        }
        return order;
    }

    /** The groups that are cycles, of two or more things or of one that must come before itself. */
    public List<List<T>> cycles() {
        List<List<T>> cycles = new ArrayList<>();
        for (List<T> component : components()) {
            if (isCycle(component)) {
                cycles.add(component);
            }
        }
        return cycles;
    }

    /** One group for each thing that is in no cycle and one for each cycle, each after the groups it depends on. */
    public List<List<T>> components() {
        return new Components<>(this).find();
    }

    private boolean isCycle(List<T> component) {
        T only = component.get(0);
        return component.size() > 1 || predecessors(only).contains(only);
    }
}
