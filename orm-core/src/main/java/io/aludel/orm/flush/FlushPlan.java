package io.aludel.orm.flush;

import io.aludel.orm.schema.Column;
import java.util.List;

/** What a flush is going to do, step by step. */
record FlushPlan(List<Step> steps) {

    sealed interface Step permits Save, Delete, DeleteUnseen, WriteAssociations, PostUpdate, Park {}

    /** Objects of one hierarchy that do not depend on each other: updates first, then inserts, table by table. */
    record Save(List<ObjectWork> works) implements Step {}

    /** Objects of one hierarchy that do not depend on each other. */
    record Delete(List<ObjectWork> works) implements Step {}

    /** Rows that nobody loaded, by their foreign keys. */
    record DeleteUnseen(UnseenRows rows) implements Step {}

    /** The rows of association tables. */
    record WriteAssociations(boolean isRemoving, boolean isAdding) implements Step {}

    /**
     * Foreign keys that have an UPDATE of their own: of objects to be deleted they become NULL, of others they are set. Those that
     * are set later only let go of what is deleted.
     */
    record PostUpdate(boolean isForDeleted, boolean isForSaved) implements Step {}

    /** One row gives up a unique value for NULL. */
    record Park(ObjectWork work, List<Column> columns) implements Step {}
}
