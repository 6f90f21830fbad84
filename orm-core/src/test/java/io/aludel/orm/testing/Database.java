package io.aludel.orm.testing;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.EngineOptions;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that tests run on. Each {@link #open} gives an empty one. */
public enum Database {
    H2 {
        @Override
        public TestDatabase open(EngineOptions options) {
            String url = "jdbc:h2:mem:test_" + NUMBER.incrementAndGet();
            return new TestDatabase(this, Engine.create(url, options), url, () -> {});
        }
    },
    POSTGRESQL {
        @Override
        public TestDatabase open(EngineOptions options) {
            String schema = "test_" + NUMBER.incrementAndGet();
            PostgresServer.run("CREATE SCHEMA " + schema);
            String url = PostgresServer.url(schema);
            return new TestDatabase(
                    this,
                    Engine.create(url, options),
                    url,
                    () -> PostgresServer.run("DROP SCHEMA " + schema + " CASCADE"));
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public abstract TestDatabase open(EngineOptions options);

    /** An empty database of this kind; close it. */
    public TestDatabase open() {
        return open(EngineOptions.defaults());
    }
}
