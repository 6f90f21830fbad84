package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityAccessor;

/** Numbers the elements of a list whose targets store their position. */
final class Positions {
    private Positions() {}

    static void number(TrackedList list, int from) {
        int attribute = list.owner() == null ? -1 : list.link().position();
        if (attribute < 0) {
            return;
        }
        boolean isLong = list.link()
                .target()
                .attributes()
                .get(attribute)
                .valueDescriptor()
                .matches("J|Ljava/lang/Long;");
        for (int i = from; i < list.size(); i++) {
            Managed element = (Managed) list.get(i);
            Object position = isLong ? (Object) (long) i : (Object) i;
            EntityAccessor accessor = element.$accessor();
            Object old = accessor.get(element, attribute);
            if (Bits.isUnloaded(element, attribute) || !position.equals(old)) {
                accessor.put(element, attribute, Instrumentation.set(element, attribute, old, position));
            }
        }
    }
}
