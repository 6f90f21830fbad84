package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.Managed;
import java.util.IdentityHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often one session ran the same lazy statement, and speaks up when that looks like one statement for each row of
 * a result. One thread at a time.
 */
public final class LazyLoadWatch {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.load.nplusone");
    private static final String OWN_ROOMS = "io.aludel.orm.";

    private final int threshold;
    private final boolean throwing;
    private final Map<AttributeMapping, int[]> counts = new IdentityHashMap<>();

    private LazyLoadWatch(int threshold, boolean throwing) {
        this.threshold = threshold;
        this.throwing = throwing;
    }

    /** Warns once per attribute when its statement ran {@code threshold} times. */
    public static LazyLoadWatch logging(int threshold) {
        return new LazyLoadWatch(threshold, false);
    }

    /** Refuses the statement that would be the {@code threshold}-th of the same attribute. */
    public static LazyLoadWatch throwing(int threshold) {
        return new LazyLoadWatch(threshold, true);
    }

    /** How many lazy statements the attribute has caused. */
    public int count(AttributeMapping attribute) {
        int[] count = counts.get(attribute);
        return count == null ? 0 : count[0];
    }

    void aboutToLoad(AttributeMapping attribute) {
        int[] count = counts.computeIfAbsent(attribute, key -> new int[1]);
        count[0]++;
        if (count[0] == threshold) {
            speakUp(attribute);
        }
    }

    private void speakUp(AttributeMapping attribute) {
        String text = attribute.path() + " was loaded lazily " + threshold + " times in this session, at " + callSite()
                + ". Load it with the query, for example with selectinLoad, or set lazy-loading to batch.";
        if (throwing) {
            throw new OrmException(ErrorCode.N_PLUS_ONE, "Cannot go on loading one by one: " + text);
        }
        LOG.warn("{} (error: {})", text, ErrorCode.N_PLUS_ONE.id());
    }

    // The getter that reads the field is the entity's; who called it is what the reader wants to know.
    private static String callSite() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(LazyLoadWatch::isForeign)
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName()
                                + ":" + frame.getLineNumber() + ")")
                        .orElse("an unknown place"));
    }

    private static boolean isForeign(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return !name.startsWith("java.")
                && !isOwnRoom(name)
                && !Managed.class.isAssignableFrom(frame.getDeclaringClass());
    }

    private static boolean isOwnRoom(String name) {
        return name.startsWith(OWN_ROOMS + "load.")
                || name.startsWith(OWN_ROOMS + "state.")
                || name.startsWith(OWN_ROOMS + "session.");
    }
}
