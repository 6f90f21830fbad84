package io.aludel.orm.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.EngineListener;
import io.aludel.orm.engine.Execution;
import io.aludel.orm.engine.Savepoint;
import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.Registration;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listener to an engine hears, and what it may do. */
class EngineEventTests {
    private final List<String> heard = new ArrayList<>();

    /** Writes down everything. */
    private final class Recorder implements EngineListener {
        @Override
        public void connected(java.sql.Connection jdbc) {
            heard.add("connected");
        }

        @Override
        public void acquired(java.sql.Connection jdbc) {
            heard.add("acquired");
        }

        @Override
        public void released(java.sql.Connection jdbc) {
            heard.add("released");
        }

        @Override
        public void began(Connection connection) {
            heard.add("began");
        }

        @Override
        public void committed(Connection connection) {
            heard.add("committed");
        }

        @Override
        public void rolledBack(Connection connection) {
            heard.add("rolled back");
        }

        @Override
        public void savepointSet(Connection connection, Savepoint savepoint) {
            heard.add("savepoint " + savepoint.name());
        }

        @Override
        public void savepointReleased(Connection connection, Savepoint savepoint) {
            heard.add("released " + savepoint.name());
        }

        @Override
        public void savepointRolledBack(Connection connection, Savepoint savepoint) {
            heard.add("rolled back " + savepoint.name());
        }

        @Override
        public void beforeExecute(Connection connection, Execution execution) {
            heard.add("before " + execution.verb());
        }

        @Override
        public void afterExecute(Connection connection, Execution execution) {
            heard.add("after " + execution.verb() + (execution.failure() == null ? "" : ", failed"));
        }

        @Override
        public void failed(@Nullable Execution execution, OrmException failure) {
            heard.add(failure.code().id());
        }
    }

    @EachDialect
    void everythingIsToldInOrder(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            engine.listen(new Recorder());
            use(engine);
            assertThat(heard)
                    .containsExactly(
                            "connected",
                            "acquired",
                            "began",
                            "before SELECT",
                            "after SELECT",
                            "savepoint sp_1",
                            "released sp_1",
                            "savepoint sp_2",
                            "rolled back sp_2",
                            "committed",
                            "began",
                            "before SELECT",
                            "after SELECT",
                            "rolled back",
                            "released");
            heard.clear();
            use(engine);
            assertThat(heard).startsWith("acquired", "began");
        }
    }

    private static void use(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.query("SELECT 1").close();
            connection.savepoint().commit();
            connection.savepoint().rollback();
            connection.commit();
            connection.query("SELECT 1").close();
        }
    }

    @EachDialect
    void aFailureIsToldAndMayBeReplaced(Engine engine) {
        engine.listen(new Recorder());
        try (Connection connection = engine.connect()) {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> connection.query("SELECT nothing FROM nowhere"));
        }
        assertThat(heard).containsSubsequence("before SELECT", "after SELECT, failed", "missing-table", "rolled back");
        engine.listen(new EngineListener() {
            @Override
            public void failed(@Nullable Execution execution, OrmException failure) {
                throw new IllegalStateException(execution.verb() + " is not for you", failure);
            }
        });
        try (Connection connection = engine.connect()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> connection.update("INSERT INTO nowhere VALUES (1)"))
                    .withMessage("INSERT is not for you")
                    .withCauseInstanceOf(DatabaseException.class);
        }
    }

    @EachDialect
    void theTextOfAStatementMayBeRewritten(Engine engine, TestDatabase database) {
        MetaData metadata = MetaData.of(Customer.class, Purchase.class);
        metadata.createAll(engine);
        List<String> sent = new ArrayList<>();
        Registration registration = engine.listen(new EngineListener() {
            @Override
            public String rewrite(Connection connection, String sql) {
                return "/* checkout */ " + sql;
            }

            @Override
            public void afterExecute(Connection connection, Execution execution) {
                sent.add(execution.sql());
            }
        });
        SessionMaker.of(engine, metadata).inTransaction(session -> {
            session.add(new Customer("sandy"));
            session.flush();
            session.get(Customer.class, 99);
        });
        registration.close();
        assertThat(sent).isNotEmpty().allMatch(sql -> sql.startsWith("/* checkout */ "));
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("sandy"));
    }

    @EachDialect
    void aNewConnectionMayBeSetUp(TestDatabase database) {
        List<Integer> levels = new ArrayList<>();
        try (Engine engine = Engine.create(database.url())) {
            engine.listen(new EngineListener() {
                @Override
                public void connected(java.sql.Connection jdbc) {
                    try (Statement statement = jdbc.createStatement()) {
                        statement.execute("CREATE TABLE made_by_listener (id INTEGER)");
                        jdbc.commit();
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                }

                @Override
                public void acquired(java.sql.Connection jdbc) {
                    levels.add(1);
                }
            });
            for (int i = 0; i < 3; i++) {
                try (Connection connection = engine.connect()) {
                    connection.update("INSERT INTO made_by_listener VALUES (1)");
                    connection.commit();
                }
            }

            assertThat(levels).hasSize(3);
            assertThat(database.rows("SELECT id FROM made_by_listener")).hasSize(3);
        }
    }
}
