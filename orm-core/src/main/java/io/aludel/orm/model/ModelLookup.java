package io.aludel.orm.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds models of other classes: of the compilation and its class path, or of a mapping registry. */
public interface ModelLookup {

    /** The model of a mapped class, or null; by binary name. */
    @Nullable
    EntityModel find(String className);

    /** Every entity there is, for tables that are named instead of typed. */
    Collection<EntityModel> all();
}
