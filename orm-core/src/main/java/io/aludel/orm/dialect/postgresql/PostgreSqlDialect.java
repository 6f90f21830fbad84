package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.dialect.SqlFailure;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.type.SqlKind;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Storage;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, version 12 and later. */
public final class PostgreSqlDialect extends Dialect {
    private final PostgreSqlTypeNames names;

    public PostgreSqlDialect() {
        this(new PostgreSqlTypeNames());
    }

    /** Types that need no cast, and must have none: a cast to {@code varchar(10)} cuts what the column would refuse. */
    private static final Pattern TAKEN_AS_SENT = Pattern.compile(
            "(bp)?char|varchar|character|text|numeric|decimal|timestamp|time|date|int|bigint|smallint|bool|real|double",
            Pattern.CASE_INSENSITIVE);

    private PostgreSqlDialect(PostgreSqlTypeNames names) {
        super("postgresql", Quoting.standard(Set.of()), names);
        this.names = names;
    }

    @Override
    protected SqlRenderer renderer() {
        return new PostgreSqlRenderer(this);
    }

    @Override
    public DdlRenderer ddl() {
        return PostgreSqlDdlRenderer.of(this);
    }

    // The driver sends strings as varchar, which the server does not turn into these by itself.
    @Override
    public String placeholder(SqlType<?> type) {
        String definition = type.storage().definition();
        boolean isTyped = type.kind() == SqlKind.JSON
                || definition != null && !TAKEN_AS_SENT.matcher(definition).lookingAt();
        return isTyped ? "CAST(? AS " + names.name(type.storage()) + ")" : "?";
    }

    @Override
    public String nextValue(Sequence sequence) {
        String schema = sequence.schema();
        String qualified = schema == null ? quote(sequence.name()) : quote(schema) + "." + quote(sequence.name());
        return "SELECT nextval('" + qualified.replace("'", "''") + "')";
    }

    @Override
    public boolean supportsReturning() {
        return true;
    }

    @Override
    public boolean returnsKeysOfBatch() {
        return true;
    }

    @Override
    public @Nullable String arrayElementType(Storage storage) {
        return storage.kind() == SqlKind.ARRAY ? null : names.element(storage);
    }

    @Override
    public boolean supportsTransactionalDdl() {
        return true;
    }

    @Override
    public boolean supportsDeferredConstraints() {
        return true;
    }

    @Override
    public boolean continuesAfterFailure() {
        return false;
    }

    @Override
    public SqlFailure classify(SQLException exception) {
        return PostgreSqlFailures.classify(exception);
    }
}
