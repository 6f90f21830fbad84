package io.aludel.orm.dialect.h2;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.TypeNames;
import io.aludel.orm.schema.ForeignKey;

/** Definitions for H2. */
final class H2DdlRenderer extends DdlRenderer {
    private H2DdlRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
    }

    // Answers its superclass, so that the dialect's verification does not load the two of them.
    static DdlRenderer of(Dialect dialect) {
        return new H2DdlRenderer(dialect.quoting(), dialect.types());
    }

    // H2 checks every key at the end of the statement.
    @Override
    protected String deferral(ForeignKey key) {
        return "";
    }
}
