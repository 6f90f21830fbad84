package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.Tree;

/** Java that has no SQL form, and where it stands. Caught where the hybrid's translation began. */
final class NoSqlForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tree tree;

    NoSqlForm(Tree tree, String what) {
        super(what, null, false, false);
        this.tree = tree;
    }

    Tree tree() {
        return tree;
    }
}
