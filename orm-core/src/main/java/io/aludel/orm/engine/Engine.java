package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.dialect.Dialects;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.ListenerList;
import io.aludel.orm.event.Registration;
import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.sql.Binds;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementPrinter;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One database: where its connections come from, its dialect, its compiled statements and its listeners. Make one per
 * database and keep it; nothing connects before the first statement. Safe for use by many threads.
 */
public final class Engine implements StatementPrinter, AutoCloseable {
    private final ConnectionSource source;
    private final EngineOptions options;
    private final ListenerList<EngineListener> listeners = new ListenerList<>();
    private final StatementLog log;
    private final Observer observer;
    private final LruCache<Statement, CompiledStatement> statements;
    private final LruCache<RowShape.Key, RowShape> shapes;
    private volatile @Nullable Dialect dialect;

    private Engine(ConnectionSource source, EngineOptions options, @Nullable Dialect dialect) {
        this.source = source;
        this.options = options;
        this.log = new StatementLog(options);
        this.observer = new Observer(log, listeners);
        this.statements = new LruCache<>(options.statementCacheSize());
        this.shapes = new LruCache<>(options.statementCacheSize());
        this.dialect = dialect;
    }

    /**
     * An engine with a connection pool of its own, which {@link #close()} closes.
     *
     * @throws OrmException with {@code unknown-dialect} if no dialect takes the URL and the options name none
     */
    public static Engine create(String url, EngineOption... settings) {
        return create(url, EngineOptions.of(settings));
    }

    /** As {@link #create(String, EngineOption...)}. */
    public static Engine create(String url, EngineOptions options) {
        Dialect dialect = options.dialect() != null ? options.dialect() : Dialects.forUrl(url);
        return new Engine(PooledConnections.open(url, options.pool()), options, dialect);
    }

    /** An engine over a given data source, which stays its maker's to close. */
    public static Engine of(DataSource dataSource, EngineOption... settings) {
        return of(new DataSourceConnections(dataSource), EngineOptions.of(settings));
    }

    /** An engine over connections from anywhere. {@link #close()} closes the source. */
    public static Engine of(ConnectionSource source, EngineOptions options) {
        return new Engine(source, options, options.dialect());
    }

    /** A connection, which takes a JDBC connection with its first statement. Close it. */
    public Connection connect() {
        return connect(source);
    }

    /** A connection over JDBC connections to the same database from elsewhere, for example from a container's transaction. */
    public Connection connect(ConnectionSource other) {
        return new Connection(this, other);
    }

    /**
     * The database's dialect. Asks a connection for it, unless options or URL told.
     *
     * @throws OrmException with {@code unknown-dialect} if no dialect knows it
     */
    public Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            known = askForDialect();
            dialect = known;
        }
        return known;
    }

    private Dialect askForDialect() {
        try {
            java.sql.Connection jdbc = source.acquire();
            try {
                return Dialects.forProduct(jdbc.getMetaData().getDatabaseProductName());
            } finally {
                source.release(jdbc);
            }
        } catch (SQLException e) {
            throw failures().acquiring(e);
        }
    }

    /** Asks a connection that is there anyway, so that {@link #dialect()} need not wait for a second one. */
    void learnDialect(java.sql.Connection jdbc) throws SQLException {
        if (dialect == null) {
            dialect = Dialects.forProduct(jdbc.getMetaData().getDatabaseProductName());
        }
    }

    public EngineOptions options() {
        return options;
    }

    /** Adds a listener to everything this engine does from now on. */
    public Registration listen(EngineListener listener) {
        return listeners.add(listener);
    }

    /** Closes the pool, if this engine opened one. Its connections must be closed before. */
    @Override
    public void close() {
        source.close();
    }

    /**
     * The statement's text, made once for all statements equal to it. Values for it come from {@link Binds#values} through
     * {@link CompiledStatement#arrange}.
     */
    public CompiledStatement compile(Statement statement) {
        return statements.get(statement.canonical(), key -> dialect().compile(Binds.number(key)));
    }

    /** The compiled statements kept, to see whether they are found again. */
    public LruCache<Statement, CompiledStatement> statementCache() {
        return statements;
    }

    /** The statement as SQL of this database. */
    @Override
    public String print(Statement statement) {
        return compile(statement).text();
    }

    <R> PlannedQuery<R> plan(Query<R> query) {
        return new PlannedQuery<>(query, compile(query));
    }

    RowShape shape(RowShape.Key key) {
        RowShape known = shapes.find(key);
        return known != null ? known : shapes.get(key, wanted -> new RowShape(wanted, dialect()));
    }

    Observer observer() {
        return observer;
    }

    StatementLog log() {
        return log;
    }

    Failures failures() {
        return new Failures(this);
    }
}
