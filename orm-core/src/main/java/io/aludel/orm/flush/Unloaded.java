package io.aludel.orm.flush;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.mapping.RelationshipMapping;

/** What a flush may load to learn whom a delete concerns. */
final class Unloaded {
    private Unloaded() {}

    static boolean mayLoad(RelationshipMapping relationship) {
        return relationship.passiveDeletes() == PassiveDeletes.NONE && relationship.lazy() != Lazy.WRITE_ONLY;
    }
}
