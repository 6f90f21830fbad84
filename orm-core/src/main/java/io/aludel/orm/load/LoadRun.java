package io.aludel.orm.load;

import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.StateOwner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of a plan, or one batch of its rows: what was met, and what is to be done once the rows are read. */
final class LoadRun {
    private static final Drafts[] NO_DRAFTS = {};

    private final LoadPlan plan;
    private final LoadSession session;
    private final IdentityMap identityMap;
    private final StateOwner owner;
    private final Fill fill;
    private final boolean hearsLoads;
    private final @Nullable Object[] values;
    private final @Nullable LoadContext[] contexts;
    private final Drafts[] drafts;
    // Filled for listeners only.
    private List<InstanceState> created = List.of();
    private Map<InstanceState, Boolean> refreshed = Map.of();
    private @Nullable Last @Nullable [] lasts;
    private final int objectsBefore;
    private @Nullable Managed firstMade;
    private @Nullable Managed newest;

    /** What one reader met in the last row. */
    private static final class Last {
        private long key;
        private @Nullable Managed entity;
    }

    /** The collections of one relationship in the making, by parent. The last parent is remembered, for rows come in a row. */
    private static final class Drafts {
        private final JoinedReader reader;
        private final List<CollectionDraft> all = new ArrayList<>();
        // Made for the first parent that may have a draft, but not the last.
        private @Nullable Map<Managed, CollectionDraft> byParent;
        private @Nullable CollectionDraft last;

        private Drafts(JoinedReader reader) {
            this.reader = reader;
        }

        private CollectionDraft of(Managed parent, boolean isNew, Fill fill) {
            if (byParent == null && !isNew) {
                byParent = new IdentityHashMap<>();
                for (CollectionDraft draft : all) {
                    byParent.put(draft.parent(), draft);
                }
            }
            CollectionDraft known = byParent == null ? null : byParent.get(parent);
            return known == null ? add(new CollectionDraft(parent, reader.relationship(), fill)) : known;
        }

        private CollectionDraft add(CollectionDraft draft) {
            all.add(draft);
            if (byParent != null) {
                byParent.put(draft.parent(), draft);
            }
            return draft;
        }

        private void finish(Fill fill) {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).finish(reader.relationship(), fill);
            }
        }
    }

    LoadRun(LoadPlan plan, LoadSession session, Fill fill, @Nullable Object[] values) {
        this.plan = plan;
        this.session = session;
        this.identityMap = session.identityMap();
        this.owner = session.owner();
        this.fill = fill;
        this.objectsBefore = identityMap.size();
        this.hearsLoads = session.hearsLoads();
        this.values = values;
        this.contexts = new LoadContext[plan.readers().size()];
        this.drafts = plan.joinedCollections() == 0 ? NO_DRAFTS : new Drafts[plan.joinedCollections()];
        if (hearsLoads) {
            created = new ArrayList<>();
            refreshed = new IdentityHashMap<>();
        }
    }

    LoadSession session() {
        return session;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    StateOwner owner() {
        return owner;
    }

    Fill fill() {
        return fill;
    }

    /** The entity of the last row that the reader with this number read, if it had this key. */
    @Nullable
    Managed last(int reader, long key) {
        newest = null;
        Last last = lasts == null ? null : lasts[reader];
        return last != null && last.key == key ? last.entity : null;
    }

    /** Remembers what the reader with this number read. */
    void last(int reader, long key, Managed entity) {
        if (lasts == null) {
            lasts = new Last[contexts.length];
        }
        Last last = lasts[reader];
        if (last == null) {
            last = new Last();
            lasts[reader] = last;
        }
        last.key = key;
        last.entity = entity;
    }

    /** Makes room for as many objects as the plan made before. */
    void makeRoom() {
        identityMap.expect(plan.objects().guess());
    }

    /** Forgets what the last row made. */
    void nextRow() {
        firstMade = null;
    }

    /** Whether this is the first object that was made since {@link #nextRow}. */
    boolean isFirstMade(@Nullable Object row) {
        return row != null && firstMade == row;
    }

    /** Whether this object was made, not met, and nothing else was since. */
    boolean isNewest(Managed entity) {
        return newest == entity;
    }

    void created(EntityReader reader, InstanceState state, Managed entity) {
        newest = entity;
        if (firstMade == null) {
            firstMade = entity;
        }
        LoadContext context = context(reader);
        state.loadContext(context);
        if (reader.loadsTogether()) {
            context.add(state);
        }
        if (hearsLoads) {
            created.add(state);
        }
    }

    /** An object that was there before was met in a row, which {@code filled} something of it or did not. */
    void met(EntityReader reader, InstanceState state, boolean filled) {
        newest = null;
        LoadContext context = context(reader);
        Object before = state.loadContext();
        if (before != context) {
            if (before == null || filled) {
                state.loadContext(context);
            }
            if (reader.loadsTogether()) {
                context.add(state);
            }
        }
        if (filled && hearsLoads) {
            refreshed.put(state, true);
        }
    }

    private LoadContext context(EntityReader reader) {
        LoadContext context = contexts[reader.number()];
        if (context == null) {
            context = new LoadContext(reader.options(), values, reader.sizes().guess());
            contexts[reader.number()] = context;
        }
        return context;
    }

    CollectionDraft collection(int number, JoinedReader reader, Managed parent) {
        Drafts all = drafts[number];
        if (all == null) {
            all = new Drafts(reader);
            drafts[number] = all;
        }
        CollectionDraft last = all.last;
        if (last == null || last.parent() != parent) {
            last = all.of(parent, newest == parent, fill);
            all.last = last;
        }
        return last;
    }

    /** After the last row, with no cursor of this run needed any more: joined collections are filled, then follow-ups run. */
    void finish() {
        plan.objects().was(identityMap.size() - objectsBefore);
        for (Drafts all : drafts) {
            if (all != null) {
                all.finish(fill);
            }
        }
        for (EntityReader reader : plan.readers()) {
            LoadContext context = contexts[reader.number()];
            if (context != null) {
                context.trim();
                reader.sizes().was(context.size());
                for (FollowUp loader : reader.following()) {
                    loader.loadAfter(context, this);
                }
            }
        }
        if (hearsLoads) {
            for (InstanceState state : created) {
                session.loaded(state);
            }
            for (InstanceState state : refreshed.keySet()) {
                session.refreshed(state);
            }
        }
    }
}
