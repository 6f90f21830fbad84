package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityAccessor;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented entity classes implement. The methods are added to the class file; they have bodies here so that javac
 * compiles subclasses, for which added members are invisible.
 */
public interface Managed {
    /** What is known about the instance; null while no session has met it. */
    default @Nullable InstanceState $state() {
        throw new AbstractMethodError();
    }

    default void $state(@Nullable InstanceState state) {
        throw new AbstractMethodError();
    }

    /** The bits of 64 attributes whose values are not there: reading one must load. */
    default long $unloaded(int word) {
        throw new AbstractMethodError();
    }

    default void $unloaded(int word, long bits) {
        throw new AbstractMethodError();
    }

    /**
     * The bits of 64 attributes whose next write needs no notice. On an object without state or not inserted yet: was assigned.
     * Otherwise: the value of the last flush is kept already.
     */
    default long $written(int word) {
        throw new AbstractMethodError();
    }

    default void $written(int word, long bits) {
        throw new AbstractMethodError();
    }

    /** The accessor of the instance's exact class. */
    default EntityAccessor $accessor() {
        throw new AbstractMethodError();
    }
}
