package io.aludel.orm.engine;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.ListenerList;
import io.aludel.orm.event.Registration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One database: where its connections come from, its dialect, its compiled statements and its listeners. Make one per
 * database and keep it; nothing connects before the first statement. Safe for use by many threads.
 */
public final class Engine implements AutoCloseable {
    private final ConnectionSource source;
    private final EngineOptions options;
    private final ListenerList<EngineListener> listeners = new ListenerList<>();
    private final StatementLog log;
    private final Observer observer;
    private final Failures failures;
    private final LruCache<RowShape.Key, RowShape> shapes;
    private volatile @Nullable Dialect dialect;

    private Engine(ConnectionSource source, EngineOptions options) {
        this.source = source;
        this.options = options;
        this.log = new StatementLog(options);
        this.observer = new Observer(log, listeners);
        this.failures = new Failures(this);
        this.shapes = new LruCache<>(options.statementCacheSize());
        this.dialect = options.dialect();
    }

    /** An engine with a connection pool of its own, which {@link #close()} closes. */
    public static Engine create(String url, EngineOption... settings) {
        return create(url, EngineOptions.of(settings));
    }

    /** An engine with a connection pool of its own, which {@link #close()} closes. */
    public static Engine create(String url, EngineOptions options) {
        return new Engine(PooledConnections.open(url, options.pool()), options);
    }

    /** An engine over a given data source, which stays its maker's to close. */
    public static Engine of(DataSource dataSource, EngineOption... settings) {
        return of(new DataSourceConnections(dataSource), EngineOptions.of(settings));
    }

    /** An engine over connections from anywhere. {@link #close()} closes the source. */
    public static Engine of(ConnectionSource source, EngineOptions options) {
        return new Engine(source, options);
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
     * The database's dialect. Asks a connection which database it is, unless options or URL told.
     *
     * @throws OrmException with {@code unknown-dialect} if no dialect knows it
     */
    public Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            dialect = known = DialectLookup.ask(source, failures);
        }
        return known;
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

    RowShape shape(RowShape.Key key) {
        return shapes.get(key, wanted -> new RowShape(wanted, dialect()));
    }

    Observer observer() {
        return observer;
    }

    StatementLog log() {
        return log;
    }

    Failures failures() {
        return failures;
    }
}
