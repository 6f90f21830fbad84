package io.aludel.orm.engine;

import static io.aludel.orm.testing.Echo.logged;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EchoTests {
    private static void work(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.update("CREATE TABLE item (id INTEGER, name VARCHAR(20))");
            connection.commit();
            connection.update("INSERT INTO item VALUES (?, ?)", 1, "ham");
            Savepoint savepoint = connection.savepoint();
            savepoint.rollback();
            connection.rollback();
        }
    }

    @EachDialect
    void echoesStatementsAndTransactionsInTheirOrder(Database database) {
        try (TestDatabase opened = database.open(EngineOptions.of(EngineOption.echo()))) {
            assertThat(logged(() -> work(opened.engine())))
                    .containsExactly(
                            "BEGIN (implicit)",
                            "CREATE TABLE item (id INTEGER, name VARCHAR(20))",
                            "COMMIT",
                            "BEGIN (implicit)",
                            "INSERT INTO item VALUES (?, ?)",
                            "(1, 'ham')",
                            "SAVEPOINT sp_1",
                            "ROLLBACK TO SAVEPOINT sp_1",
                            "ROLLBACK");
        }
    }

    @EachDialect
    void showsOnlyTheTypesOfParametersUnlessAsked(Database database) {
        try (TestDatabase opened = database.open(EngineOptions.defaults().echo(true))) {
            assertThat(logged(() -> work(opened.engine())))
                    .contains("(Integer, String)")
                    .doesNotContain("(1, 'ham')");
        }
    }

    @EachDialect
    void isSilentByDefault(Database database) {
        try (TestDatabase opened = database.open()) {
            assertThat(logged(() -> work(opened.engine()))).isEmpty();
        }
    }

    @EachDialect
    void warnsOfSlowStatements(Database database) {
        EngineOptions options = EngineOptions.of(EngineOption.slowStatementThreshold(Duration.ofNanos(1)));
        try (TestDatabase opened = database.open(options)) {
            assertThat(logged(() -> work(opened.engine())))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("Slow statement: ")
                            .endsWith("INSERT INTO item VALUES (?, ?) (Integer, String)"));
        }
    }

    @EachDialect
    void echoesAStatementThatTheDatabaseRefuses(Database database) {
        try (TestDatabase opened = database.open(EngineOptions.of(EngineOption.echo()))) {
            assertThat(logged(() -> {
                        try (Connection connection = opened.engine().connect()) {
                            connection.update("DELETE FROM nowhere");
                        } catch (RuntimeException expected) {
                            assertThat(expected).hasMessageContaining("nowhere");
                        }
                    }))
                    .containsExactly("BEGIN (implicit)", "DELETE FROM nowhere", "ROLLBACK");
        }
    }

    @Test
    void cutsLongListsOfParameterSets() {
        List<Object[]> sets =
                IntStream.rangeClosed(1, 100).mapToObj(i -> new Object[] {i}).toList();
        assertThat(ParameterText.line(sets, true))
                .isEqualTo("[100 parameter sets] (1), (2), (3), (4), (5), (6), (7), (8), …, (99), (100)");
        assertThat(ParameterText.line(sets, false)).isEqualTo("[100 parameter sets] (Integer)");
    }
}
