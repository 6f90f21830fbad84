package io.aludel.orm.dialect;

import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.render.TypeNames;
import java.util.Set;

/** Standard SQL, of no database in particular; what a statement's {@code toString} is written in. */
public final class StandardDialect extends Dialect {
    public static final StandardDialect INSTANCE = new StandardDialect();

    private final DdlRenderer ddl = new DdlRenderer(quoting(), types());

    private StandardDialect() {
        super("standard", Quoting.standard(Set.of()), new TypeNames());
    }

    @Override
    protected SqlRenderer renderer() {
        return new SqlRenderer(quoting(), types());
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }
}
