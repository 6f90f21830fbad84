package io.aludel.orm.flush;

import io.aludel.orm.flush.FlushPlan.Delete;
import io.aludel.orm.flush.FlushPlan.DeleteUnseen;
import io.aludel.orm.flush.FlushPlan.Park;
import io.aludel.orm.flush.FlushPlan.PostUpdate;
import io.aludel.orm.flush.FlushPlan.Save;
import io.aludel.orm.flush.FlushPlan.Step;
import io.aludel.orm.flush.FlushPlan.WriteAssociations;
import io.aludel.orm.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Orders the work of one flush so that no row is written before the rows it refers to: hierarchy by hierarchy, saves before
 * deletes. Only hierarchies that refer to each other in a circle are put in order row by row, and everything is if some row
 * needs a unique value that a later one would give up. Used by one flush.
 */
final class FlushOrder {
    private final FlushSession session;
    private final WorkSet works;
    private final MappingRanks ranks;
    private final List<Step> steps = new ArrayList<>(1);

    FlushOrder(FlushSession session, WorkSet works, MappingRanks ranks) {
        this.session = session;
        this.works = works;
        this.ranks = ranks;
    }

    FlushPlan plan() {
        // A row alone gets nothing that another gives up.
        List<UniqueFrees.Free> frees =
                works.works().size() == 1 ? List.of() : new UniqueFrees(session, ranks).find(works);
        if (frees.isEmpty()) {
            planByRank();
        } else {
            planByRow(frees);
        }
        return new FlushPlan(steps);
    }

    private void planByRank() {
        List<ObjectWork> saves = works.works();
        List<ObjectWork> deletes = List.of();
        if (hasDeletes(saves)) {
            saves = new ArrayList<>();
            deletes = new ArrayList<>();
            for (ObjectWork work : works.works()) {
                (work.isDelete() ? deletes : saves).add(work);
            }
        }
        boolean isMoving = works.hasAssociations() && works.associations().isMoving();
        if (isMoving) {
            steps.add(new WriteAssociations(true, false));
        }
        addRanks(saves, Comparator.naturalOrder());
        addPostUpdate(true, true);
        if (works.hasAssociations()) {
            steps.add(new WriteAssociations(!isMoving, true));
        }
        if (works.unseen().isEmpty()) {
            addRanks(deletes, Comparator.reverseOrder());
        } else {
            addDeletes(deletes);
        }
    }

    /** Rows that go unseen go when those are gone that may refer to them, and before those that they may refer to. */
    private void addDeletes(List<ObjectWork> deletes) {
        Map<Integer, List<ObjectWork>> byRank = byRank(deletes, Comparator.reverseOrder());
        for (UnseenRows rows : works.unseen()) {
            byRank.computeIfAbsent(ranks.rank(rows.mapping()), rank -> new ArrayList<>());
        }
        byRank.forEach((rank, some) -> {
            if (!some.isEmpty()) {
                addRank(rank, some);
            }
            for (UnseenRows rows : works.unseen()) {
                if (ranks.rank(rows.mapping()) == rank) {
                    steps.add(new DeleteUnseen(rows));
                }
            }
        });
    }

    private static boolean hasDeletes(List<ObjectWork> works) {
        for (int i = 0; i < works.size(); i++) {
            if (works.get(i).isDelete()) {
                return true;
            }
        }
        return false;
    }

    private void addRanks(List<ObjectWork> all, Comparator<Integer> order) {
        if (all.isEmpty()) {
            return;
        }
        if (isOfOneRoot(all)) {
            addRank(ranks.rank(all.get(0).root()), all);
            return;
        }
        byRank(all, order).forEach(this::addRank);
    }

    private Map<Integer, List<ObjectWork>> byRank(List<ObjectWork> all, Comparator<Integer> order) {
        Map<Integer, List<ObjectWork>> byRank = new TreeMap<>(order);
        EntityMapping last = null;
        List<ObjectWork> some = all;
        for (ObjectWork work : all) {
            if (last != work.root()) {
                last = work.root();
                some = byRank.computeIfAbsent(ranks.rank(last), rank -> new ArrayList<>());
            }
            some.add(work);
        }
        return byRank;
    }

    private void addRank(int rank, List<ObjectWork> some) {
        if (ranks.isCyclic(rank) && mayDepend(some)) {
            addWaves(new RowDependencies(session, works, ranks).order(some));
        } else {
            addGroups(some);
        }
    }

    // Rows that are only updated refer to rows that are there, so that only new and deleted ones have an order.
    private static boolean mayDepend(List<ObjectWork> some) {
        return some.size() > 1 && some.stream().anyMatch(work -> !work.isUpdate());
    }

    private void planByRow(List<UniqueFrees.Free> frees) {
        RowOrder order = new RowDependencies(session, works, ranks).order(works.works());
        for (UniqueFrees.Free free : frees) {
            order.node(free.freer()).before(order.node(free.taker()), new RowEdge.ByUniqueValue(free.columns()));
        }
        new UnseenOrder(works, ranks, order).add();
        addPostUpdate(true, false);
        steps.add(new WriteAssociations(true, false));
        addWaves(order);
        addPostUpdate(false, true);
        steps.add(new WriteAssociations(false, true));
    }

    private void addPostUpdate(boolean isForDeleted, boolean isForSaved) {
        if (ranks.hasPostUpdates()) {
            steps.add(new PostUpdate(isForDeleted, isForSaved));
        }
    }

    private void addWaves(RowOrder order) {
        List<List<RowNode>> waves = order.waves();
        order.parked().forEach(parking -> steps.add(new Park(parking.work(), parking.columns())));
        waves.forEach(this::addWave);
    }

    private void addWave(List<RowNode> wave) {
        List<ObjectWork> objects = new ArrayList<>(wave.size());
        Map<UnseenRows, List<ObjectWork>> unseen = new IdentityHashMap<>(0);
        for (RowNode node : wave) {
            UnseenRows rows = node.unseen();
            (rows == null ? objects : unseen.computeIfAbsent(rows, each -> new ArrayList<>())).add(node.work());
        }
        unseen.forEach((rows, parents) -> steps.add(new DeleteUnseen(rows.of(parents))));
        if (!objects.isEmpty()) {
            addGroups(objects);
        }
    }

    /** Works of one kind that do not depend on each other, hierarchy by hierarchy. */
    private void addGroups(List<ObjectWork> some) {
        boolean isDelete = some.get(0).isDelete();
        if (isOfOneRoot(some)) {
            steps.add(isDelete ? new Delete(some) : new Save(some));
            return;
        }
        Map<EntityMapping, List<ObjectWork>> byRoot = new LinkedHashMap<>();
        some.stream()
                .sorted((one, other) -> isDelete
                        ? ranks.rank(other.root()) - ranks.rank(one.root())
                        : ranks.rank(one.root()) - ranks.rank(other.root()))
                .forEach(work -> byRoot.computeIfAbsent(work.root(), root -> new ArrayList<>())
                        .add(work));
        byRoot.values().forEach(group -> steps.add(isDelete ? new Delete(group) : new Save(group)));
    }

    private static boolean isOfOneRoot(List<ObjectWork> some) {
        EntityMapping root = some.get(0).root();
        for (int i = 1; i < some.size(); i++) {
            if (some.get(i).root() != root) {
                return false;
            }
        }
        return true;
    }
}
