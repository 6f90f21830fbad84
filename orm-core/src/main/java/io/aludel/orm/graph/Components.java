package io.aludel.orm.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Tarjan's algorithm for strongly connected components, without recursion because a flush may sort a long chain of rows.
 * As it walks from a thing to what comes before it, components come out in dependency order.
 */
final class Components<T> {
    private final Graph<T> graph;
    private final Map<T, Visit<T>> visits = new HashMap<>();
    private final Map<T, Integer> positions = new HashMap<>();
    private final Deque<Visit<T>> open = new ArrayDeque<>();
    private final List<List<T>> found = new ArrayList<>();

    Components(Graph<T> graph) {
        this.graph = graph;
    }

    List<List<T>> find() {
        for (T node : graph.nodes()) {
            positions.put(node, positions.size());
        }
        for (T node : graph.nodes()) {
            if (!visits.containsKey(node)) {
                walk(node);
            }
        }
        return found;
    }

    private void walk(T start) {
        Deque<Visit<T>> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Visit<T> visit = path.peek();
            if (visit.remaining.hasNext()) {
                T next = visit.remaining.next();
                Visit<T> known = visits.get(next);
                if (known == null) {
                    path.push(enter(next));
                } else if (known.onStack) {
                    visit.low = Math.min(visit.low, known.index);
                }
            } else {
                path.pop();
                leave(visit, path.peek());
            }
        }
    }

    private Visit<T> enter(T node) {
        Visit<T> visit =
                new Visit<>(node, visits.size(), graph.predecessors(node).iterator());
        visits.put(node, visit);
        open.push(visit);
        return visit;
    }

    private void leave(Visit<T> visit, @org.jspecify.annotations.Nullable Visit<T> parent) {
        if (parent != null) {
            parent.low = Math.min(parent.low, visit.low);
        }
        if (visit.low == visit.index) {
            found.add(close(visit));
        }
    }

    private List<T> close(Visit<T> root) {
        List<T> component = new ArrayList<>();
        Visit<T> member;
        do {
            member = open.pop();
            member.onStack = false;
            component.add(member.node);
        } while (member != root);
        if (component.size() > 1) {
            component.sort((one, other) -> positions.get(one) - positions.get(other));
        }
        return component;
    }

    /** What is known of one thing during the walk. */
    private static final class Visit<T> {
        final T node;
        final int index;
        final Iterator<T> remaining;
        int low;
        boolean onStack = true;

        Visit(T node, int index, Iterator<T> remaining) {
            this.node = node;
            this.index = index;
            this.low = index;
            this.remaining = remaining;
        }
    }
}
