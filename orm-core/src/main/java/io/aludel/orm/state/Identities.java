package io.aludel.orm.state;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Collections of objects told apart by identity; equals and hashCode of users' classes are not called. */
final class Identities {
    private Identities() {}

    static <T> Set<T> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    static <T> Set<T> set(Collection<? extends T> elements) {
        Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>(Math.max(8, elements.size())));
        set.addAll(elements);
        return set;
    }

    static int indexOf(List<?> list, Object element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    static boolean remove(List<?> list, Object element) {
        int at = indexOf(list, element);
        if (at >= 0) {
            list.remove(at);
        }
        return at >= 0;
    }
}
