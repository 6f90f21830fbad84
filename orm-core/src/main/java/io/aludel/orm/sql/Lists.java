package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Immutable lists that stay the same object while nothing changes. */
final class Lists {
    private Lists() {}

    /** Each item as {@code change} answers it; {@code list} itself where all stay the same. */
    @SuppressWarnings("unchecked")
    static <X> List<X> map(List<? extends X> list, UnaryOperator<X> change) {
        List<X> changed = null;
        for (int i = 0; i < list.size(); i++) {
            X item = list.get(i);
            X now = change.apply(item);
            if (changed == null && now != item) {
                changed = new ArrayList<>(list);
            }
            if (changed != null) {
                changed.set(i, now);
            }
        }
        return changed == null ? (List<X>) list : Collections.unmodifiableList(changed);
    }

    /** {@code now}, which began as {@code list}, with another item; the same object if the item is there already. */
    static <X> List<X> changed(List<X> list, List<X> now, int index, X item) {
        if (now.get(index) == item) {
            return now;
        }
        List<X> changed = now == list ? new ArrayList<>(list) : now;
        changed.set(index, item);
        return changed;
    }

    /** What {@link #changed} came to in the end, immutable. */
    static <X> List<X> settled(List<X> list, List<X> now) {
        return now == list ? list : Collections.unmodifiableList(now);
    }

    static <X> List<X> append(List<? extends X> list, List<? extends X> more) {
        if (more.isEmpty()) {
            return Collections.unmodifiableList(list);
        }
        if (list.isEmpty()) {
            return List.copyOf(more);
        }
        List<X> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(more);
        return Collections.unmodifiableList(all);
    }
}
