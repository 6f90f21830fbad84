package io.aludel.orm.flush;

import io.aludel.orm.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts rows that depend on each other into waves: no row of a wave depends on another of the same, so each is written in
 * batches. Saves go first; a delete moves before them only if a save waits for it. Used by one flush.
 */
final class RowOrder {
    private final Map<ObjectWork, RowNode> nodes = new LinkedHashMap<>();
    private final List<RowNode> unseen = new ArrayList<>(0);
    private final List<Parking> parked = new ArrayList<>();

    /** That a row gives up a unique value for NULL before anything else, so that rows can exchange theirs. */
    record Parking(ObjectWork work, List<Column> columns) {}

    RowNode node(ObjectWork work) {
        return nodes.computeIfAbsent(work, RowNode::new);
    }

    /** The rows that go with one deleted object without being known. */
    RowNode unseen(UnseenRows rows, ObjectWork parent) {
        RowNode node = new RowNode(parent, rows);
        unseen.add(node);
        return node;
    }

    boolean contains(ObjectWork work) {
        return nodes.containsKey(work);
    }

    /** What has to be parked first; known after {@link #waves}. */
    List<Parking> parked() {
        return parked;
    }

    List<List<RowNode>> waves() {
        List<List<RowNode>> waves = new ArrayList<>();
        Set<RowNode> left = new LinkedHashSet<>(nodes.values());
        left.addAll(unseen);
        while (!left.isEmpty()) {
            List<RowNode> wave = next(left);
            if (wave.isEmpty()) {
                parked.add(new CycleBreaker(left).breakOne());
                continue;
            }
            wave.forEach(RowNode::finish);
            wave.forEach(left::remove);
            waves.add(wave);
        }
        return waves;
    }

    private static List<RowNode> next(Set<RowNode> left) {
        List<RowNode> saves = new ArrayList<>();
        boolean savesLeft = false;
        for (RowNode node : left) {
            savesLeft |= !node.isDelete();
            if (node.isReady() && !node.isDelete()) {
                saves.add(node);
            }
        }
        if (!saves.isEmpty()) {
            return saves;
        }
        List<RowNode> deletes = new ArrayList<>();
        Set<RowNode> awaited = savesLeft ? awaited(left) : left;
        for (RowNode node : awaited) {
            if (node.isReady()) {
                deletes.add(node);
            }
        }
        return deletes;
    }

    /** What the saves that are left wait for. */
    private static Set<RowNode> awaited(Set<RowNode> left) {
        Set<RowNode> awaited = new LinkedHashSet<>();
        List<RowNode> open = new ArrayList<>();
        for (RowNode node : left) {
            if (!node.isDelete()) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            for (RowEdge edge : open.remove(open.size() - 1).predecessors()) {
                if (!edge.first().isDone() && awaited.add(edge.first())) {
                    open.add(edge.first());
                }
            }
        }
        return awaited;
    }
}
