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
        // What was loaded may have gaps, which the first change closes.
        boolean follows = from == 0 || from > list.size() || isAt((Managed) list.get(from - 1), attribute, from - 1);
        for (int i = follows ? from : 0; i < list.size(); i++) {
            Managed element = (Managed) list.get(i);
            Object position = isLong ? (Object) (long) i : (Object) i;
            EntityAccessor accessor = element.$accessor();
            Object old = accessor.get(element, attribute);
            if (Bits.isUnloaded(element, attribute) || !position.equals(old)) {
                accessor.put(element, attribute, Instrumentation.set(element, attribute, old, position));
            }
        }
    }

    private static boolean isAt(Managed element, int attribute, int position) {
        return !Bits.isUnloaded(element, attribute)
                && element.$accessor().get(element, attribute) instanceof Number number
                && number.longValue() == position;
    }
}
