package io.aludel.orm.dialect;

import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.render.TypeNames;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementPrinter;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Storage;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One kind of database. What it can do it answers by named methods; what it says differently it overrides in its renderers.
 * A dialect is registered as a service of this class. Immutable; safe for use by many threads.
 */
public abstract class Dialect implements StatementPrinter {
    private final String name;
    private final Quoting quoting;
    private final TypeNames types;

    protected Dialect(String name, Quoting quoting, TypeNames types) {
        this.name = name;
        this.quoting = quoting;
        this.types = types;
    }

    /** A word in lower case, as configuration has it: {@code h2}, {@code postgresql}. */
    public final String name() {
        return name;
    }

    /** Whether a JDBC URL leads to such a database. */
    public boolean acceptsUrl(String url) {
        return url.startsWith("jdbc:" + name + ":");
    }

    /** Whether the driver's metadata names such a database. */
    public boolean acceptsProduct(String product) {
        return product.toLowerCase(java.util.Locale.ROOT).startsWith(name);
    }

    // Text

    /** A renderer for one statement. */
    protected abstract SqlRenderer renderer();

    public abstract DdlRenderer ddl();

    /**
     * The statement's text. For one that other values are to be given later, compile its
     * {@linkplain io.aludel.orm.sql.Binds#number numbered} form.
     */
    public CompiledStatement compile(Statement statement) {
        CompiledStatement compiled = renderer().render(statement);
        CartesianCheck.warn(statement, compiled.text());
        return compiled;
    }

    @Override
    public String print(Statement statement) {
        return renderer().render(statement).text();
    }

    public final Quoting quoting() {
        return quoting;
    }

    public final TypeNames types() {
        return types;
    }

    /** A name, in quotes if it needs them. */
    public final String quote(String identifier) {
        return quoting.name(identifier);
    }

    /** A table's name with its schema. */
    public final String quote(Table table) {
        return quoting.table(table);
    }

    /** What stands for a parameter of that type: {@code ?}, or that with what makes the database take it. */
    public String placeholder(SqlType<?> type) {
        return "?";
    }

    /** The query for a sequence's next value. */
    public String nextValue(Sequence sequence) {
        String schema = sequence.schema();
        String qualified = schema == null ? quote(sequence.name()) : quote(schema) + "." + quote(sequence.name());
        return "SELECT NEXT VALUE FOR " + qualified;
    }

    /** A query that only asks whether the connection works. */
    public String ping() {
        return "SELECT 1";
    }

    // Capabilities

    /** Whether INSERT, UPDATE and DELETE take {@code RETURNING}. */
    public boolean supportsReturning() {
        return false;
    }

    /** Whether a query reads what a changing statement wrote: {@code SELECT … FROM FINAL TABLE (INSERT …)}. */
    public boolean supportsFinalTable() {
        return false;
    }

    /** Whether a batch of inserts gives the generated keys of all its rows. */
    public boolean returnsKeysOfBatch() {
        return false;
    }

    /** Whether a batch answers the number of rows for each of its statements. */
    public boolean countsBatchedRows() {
        return true;
    }

    /** How many rows one INSERT may best have, 1 where batches do as well. */
    public int rowsPerInsert() {
        return 1;
    }

    /**
     * How many rows one UPDATE by a key of one column may best change, 1 where batches do as well. More than 1 needs savepoints,
     * which take the UPDATE back when a row was not there.
     */
    public int rowsPerUpdate() {
        return 1;
    }

    /** As {@link #rowsPerUpdate()}, for a DELETE. */
    public int rowsPerDelete() {
        return 1;
    }

    /**
     * What {@code Connection.createArrayOf} calls elements of that kind when values travel as arrays, or null where the
     * database cannot unnest arrays that are given as parameters.
     */
    public @Nullable String arrayElementType(Storage storage) {
        return null;
    }

    public boolean supportsSequences() {
        return true;
    }

    public boolean supportsSavepoints() {
        return true;
    }

    /** Whether {@code FOR UPDATE SKIP LOCKED} leaves locked rows out. */
    public boolean supportsSkipLocked() {
        return true;
    }

    /** Whether inserts can deal with rows that are there already. */
    public boolean supportsOnConflict() {
        return true;
    }

    /** Whether a DDL statement is undone by rollback rather than ending the transaction. */
    public boolean supportsTransactionalDdl() {
        return false;
    }

    /** Whether a foreign key can be checked at commit. */
    public boolean supportsDeferredConstraints() {
        return false;
    }

    /** Whether a failed statement leaves the transaction usable. */
    public boolean continuesAfterFailure() {
        return true;
    }

    /** The greatest number of parameters in one statement. */
    public int maxParameters() {
        return 32_767;
    }

    // Errors

    /** What went wrong, as far as the SQLState and the driver's message tell. */
    public SqlFailure classify(SQLException exception) {
        return SqlFailure.of(SqlStates.kind(exception), null, null);
    }

    @Override
    public final String toString() {
        return name;
    }
}
