package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.TrackedCollection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells listeners about rows, and refuses what they may not do then. */
final class RowEvents {
    private final FlushSession session;

    RowEvents(FlushSession session) {
        this.session = session;
    }

    void tell(RowMoment moment, List<ObjectWork> works) {
        if (!session.hears(moment)) {
            return;
        }
        EntityMapping asked = null;
        boolean isHeard = false;
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            EntityMapping mapping = work.plan().mapping();
            if (mapping != asked) {
                asked = mapping;
                isHeard = session.hears(moment, mapping);
            }
            if (isHeard) {
                tell(moment, work);
            }
        }
    }

    private void tell(RowMoment moment, ObjectWork work) {
        List<DependencyRule> rules = work.plan().rules();
        Object[] before = new Object[rules.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = mark(work.state(), rules.get(i).index());
        }
        session.tell(moment, work.state());
        work.state().noticeChanges();
        for (int i = 0; i < before.length; i++) {
            if (!Objects.equals(before[i], mark(work.state(), rules.get(i).index()))) {
                throw changed(moment, work, rules.get(i));
            }
        }
    }

    /** Something that differs once the relationship was changed; what is merely loaded makes no difference. */
    private static @Nullable Object mark(InstanceState state, int attribute) {
        if (!state.isLoaded(attribute)) {
            return state.history(attribute).hasChanges() ? state.history(attribute) : null;
        }
        Object value = state.raw(attribute);
        if (value instanceof TrackedCollection collection) {
            return state.isWritten(attribute) ? collection.elements().size() : null;
        }
        return state.isWritten(attribute) && value != null ? System.identityHashCode(value) : null;
    }

    private static OrmException changed(RowMoment moment, ObjectWork work, DependencyRule rule) {
        return new OrmException(
                ErrorCode.CHANGE_IN_LISTENER,
                "Cannot change " + rule.relationship().path() + " of "
                        + work.state().label() + " in a listener to "
                        + moment.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + ": the flush has worked out what to write already. Do it in a listener to beforeFlush; here, set"
                        + " column attributes of the object, before its row is written.");
    }
}
