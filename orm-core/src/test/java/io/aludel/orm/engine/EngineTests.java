package io.aludel.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.dialect.StandardDialect;
import io.aludel.orm.event.Registration;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.management.ObjectName;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class EngineTests {
    @EachDialect
    void findsItsDialectByUrl(TestDatabase database, Database kind) {
        assertThat(database.engine().dialect().name()).isEqualTo(kind.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void findsItsDialectByTheFirstConnection() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:by_connection");
        try (Engine engine = Engine.of(source)) {
            assertThat(engine.dialect().name()).isEqualTo("h2");
        }
    }

    @Test
    void refusesAnUnknownDatabase() {
        assertThatThrownBy(() -> Engine.create("jdbc:nosuch://host/db?password=secret"))
                .hasMessageStartingWith("Cannot find a dialect for the URL jdbc:nosuch://host/db:")
                .hasMessageEndingWith("(error: unknown-dialect)");
    }

    @Test
    void takesTheDialectThatTheOptionsName() {
        EngineOptions options = EngineOptions.of(EngineOption.dialect(StandardDialect.INSTANCE));
        try (Engine engine = Engine.create("jdbc:h2:mem:other", options)) {
            assertThat(engine.dialect()).isSameAs(StandardDialect.INSTANCE);
        }
        assertThat(EngineOptions.of(EngineOption.dialect("h2")).dialect().name())
                .isEqualTo("h2");
    }

    @Test
    void connectsToNothingBeforeTheFirstStatement() {
        try (Engine engine = Engine.create("jdbc:postgresql://localhost:1/nowhere")) {
            engine.connect().close();
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() {
        EngineOptions options = EngineOptions.of(EngineOption.connectionTimeout(Duration.ofMillis(300)));
        try (Engine engine = Engine.create("jdbc:postgresql://localhost:1/nowhere", options);
                Connection connection = engine.connect()) {
            assertThatThrownBy(connection::begin)
                    .hasMessageStartingWith("Cannot connect to the database: ")
                    .hasMessageEndingWith("Check URL, user and network. (error: connection-lost)");
        }
    }

    @Test
    void keepsADatabaseInMemoryUntilItIsClosed() throws Exception {
        String url = "jdbc:h2:mem:anchored";
        EngineOption emptied = EngineOption.pool(config -> {
            config.setPoolName("anchored");
            config.setRegisterMbeans(true);
            config.setMinimumIdle(0);
        });
        try (Engine engine = Engine.create(url, emptied)) {
            try (Connection connection = engine.connect()) {
                connection.update("CREATE TABLE item (id INTEGER)");
                connection.commit();
            }
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.zaxxer.hikari:type=Pool (anchored)"),
                            "softEvictConnections",
                            new Object[0],
                            new String[0]);
            try (Connection connection = engine.connect()) {
                connection.query("SELECT * FROM item").close();
            }
        }
        try (Engine engine = Engine.create(url);
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.query("SELECT * FROM item"))
                    .hasMessageEndingWith("(error: missing-table)");
        }
    }

    @EachDialect
    void leavesTheTransactionToASourceThatOwnsIt(TestDatabase database) throws Exception {
        database.run("CREATE TABLE item (id INTEGER)");
        try (java.sql.Connection jdbc = DriverManager.getConnection(database.url())) {
            jdbc.setAutoCommit(false);
            ConnectionSource owner = new ConnectionSource() {
                @Override
                public java.sql.Connection acquire() {
                    return jdbc;
                }

                @Override
                public void release(java.sql.Connection connection) {}

                @Override
                public boolean ownsTransaction() {
                    return true;
                }
            };
            try (Connection connection = database.engine().connect(owner)) {
                connection.update("INSERT INTO item VALUES (1)");
                connection.commit();
            }
            assertThat(database.rows("SELECT * FROM item")).isEmpty();
            try (Connection connection = database.engine().connect(owner)) {
                connection.update("INSERT INTO item VALUES (2)");
            }
            jdbc.commit();
            assertThat(database.rows("SELECT * FROM item")).hasSize(2);
        }
    }

    @EachDialect
    void switchesAutoCommitOffAndOnAgain(TestDatabase database) throws Exception {
        try (java.sql.Connection jdbc = DriverManager.getConnection(database.url())) {
            List<Boolean> seen = new ArrayList<>();
            ConnectionSource plain = new ConnectionSource() {
                @Override
                public java.sql.Connection acquire() {
                    return jdbc;
                }

                @Override
                public void release(java.sql.Connection connection) throws SQLException {
                    seen.add(connection.getAutoCommit());
                }

                @Override
                public boolean ownsTransaction() {
                    return false;
                }
            };
            try (Connection connection = database.engine().connect(plain)) {
                seen.add(connection.jdbc().getAutoCommit());
            }
            assertThat(seen).containsExactly(false, true);
        }
    }

    @EachDialect
    void tellsListenersUntilTheyAreTakenOut(TestDatabase database) {
        List<String> heard = new ArrayList<>();
        Registration registration = database.engine().listen(new EngineListener() {
            @Override
            public void acquired(java.sql.Connection jdbc) {
                heard.add("acquired");
            }

            @Override
            public void began(Connection connection) {
                heard.add("began");
            }

            @Override
            public void beforeExecute(Connection connection, Execution execution) {
                heard.add(
                        "before " + execution.sql() + " " + execution.duration().isZero());
            }

            @Override
            public void afterExecute(Connection connection, Execution execution) {
                heard.add("after " + execution.verb() + " " + (execution.failure() == null));
            }

            @Override
            public void rolledBack(Connection connection) {
                heard.add("rolled back");
            }

            @Override
            public void released(java.sql.Connection jdbc) {
                heard.add("released");
            }
        });
        database.rows("SELECT 1");
        registration.close();
        database.rows("SELECT 2");
        assertThat(heard)
                .containsExactly(
                        "acquired", "began", "before SELECT 1 true", "after SELECT true", "rolled back", "released");
    }

    @Test
    void changesACopyOfItsOptions() {
        EngineOptions options = EngineOptions.defaults();
        EngineOptions changed = options.batchSize(7)
                .fetchSize(8)
                .queryTimeout(Duration.ofSeconds(9))
                .statementCacheSize(10)
                .slowStatementThreshold(Duration.ofSeconds(11))
                .dialect(StandardDialect.INSTANCE)
                .pool(options.pool().user("sa", "secret").maximumSize(12))
                .echo(true)
                .echoParameters(true);
        assertThat(options).isEqualTo(EngineOptions.of());
        assertThat(changed)
                .isEqualTo(new EngineOptions(
                        true,
                        true,
                        7,
                        8,
                        Duration.ofSeconds(9),
                        10,
                        Duration.ofSeconds(11),
                        StandardDialect.INSTANCE,
                        changed.pool()));
        assertThat(changed.pool().toString()).contains("sa").doesNotContain("secret");
        assertThatThrownBy(() -> options.batchSize(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
