package io.aludel.orm.engine;

import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.table;
import static io.aludel.orm.sql.SQL.text;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.ddl.SchemaCreator;
import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.SchemaBuilder;
import io.aludel.orm.sql.NumberExpression;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.sql.StringExpression;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.util.Iterator;
import java.util.List;

class ExecutionTests {
    private static final Schema SCHEMA = schema();
    private static final TableFrom BOOK = table(SCHEMA.table("book"));
    private static final NumberExpression<Integer> ID = BOOK.number("id", Integer.class);
    private static final StringExpression TITLE = BOOK.string("title");

    private static Schema schema() {
        SchemaBuilder builder = Schema.builder();
        builder.table("book")
                .column(ColumnSpec.of("id", Types.INTEGER).identity())
                .column("title", Types.string(60))
                .primaryKey("id");
        return builder.build();
    }

    private static Connection open(TestDatabase database) {
        Connection connection = database.engine().connect();
        new SchemaCreator(connection).createAll(SCHEMA);
        connection.execute(
                insert(BOOK).columns(TITLE).values("Kindred").values("Dawn").values("Imago"));
        return connection;
    }

    @EachDialect
    void givesValuesOfOneColumnAsTheyAre(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            sql.during(() -> assertThat(connection
                                    .execute(select(TITLE).orderBy(ID))
                                    .all())
                            .containsExactly("Kindred", "Dawn", "Imago"))
                    .expect("SELECT book.title FROM book ORDER BY book.id");
        }
    }

    @EachDialect
    void givesRowsOfSeveralColumns(TestDatabase database) {
        try (Connection connection = open(database)) {
            Row2<Integer, String> row =
                    connection.execute(select(ID, TITLE).where(ID.eq(2))).one();
            assertThat(row.v1()).isEqualTo(2);
            assertThat(row.v2()).isEqualTo("Dawn");
            assertThat(row.get(TITLE)).isEqualTo("Dawn");
            assertThat(row.get("title")).isEqualTo("Dawn");
        }
    }

    record Titled(Integer id, String title) {}

    record Counted(String title, Integer id, String again) {}

    @EachDialect
    void makesObjectsOfRows(TestDatabase database) {
        try (Connection connection = open(database)) {
            assertThat(connection
                            .execute(select(ID, TITLE).where(ID.eq(2)))
                            .map(Titled::new)
                            .all())
                    .containsExactly(new Titled(2, "Dawn"));
            assertThat(connection
                            .execute(select(TITLE, ID, TITLE).where(ID.eq(3)))
                            .map(Counted::new)
                            .one())
                    .isEqualTo(new Counted("Imago", 3, "Imago"));
        }
    }

    @EachDialect
    void runsTextWithParameters(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            Query<Row> query = text("SELECT id, title FROM book WHERE id > :id ORDER BY id")
                    .bind("id", 1)
                    .query();
            List<Row> rows = connection.execute(query).all();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).get(0)).isEqualTo(2);
            assertThat(rows.get(0).get(1)).isEqualTo("Dawn");
        }
    }

    @EachDialect
    void countsRowsWritten(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            sql.during(() -> assertThat(connection
                                    .execute(update(BOOK).set(TITLE, "Gone").where(ID.gt(1)))
                                    .rowCount())
                            .isEqualTo(2))
                    .expect("UPDATE book SET title = ? WHERE book.id > ?");
            assertThat(connection.execute(delete(BOOK).where(ID.eq(99))).rowCount())
                    .isZero();
            assertThat(connection.execute(select(count())).one()).isNotNull();
        }
    }

    @EachDialect
    void givesBackWhatItWrote(TestDatabase database) {
        try (Connection connection = open(database)) {
            assertThat(connection
                            .execute(insert(BOOK)
                                    .columns(TITLE)
                                    .values("Clay's Ark")
                                    .returning(ID))
                            .one())
                    .isEqualTo(4);
        }
    }

    @EachDialect
    void compilesEqualStatementsOnce(TestDatabase database) {
        try (Connection connection = open(database)) {
            LruCache<?, ?> cache = database.engine().statementCache();
            connection.execute(select(TITLE).where(ID.eq(1))).all();
            long misses = cache.misses();
            long hits = cache.hits();
            assertThat(connection.execute(select(TITLE).where(ID.eq(3))).one()).isEqualTo("Imago");
            assertThat(cache.misses()).isEqualTo(misses);
            assertThat(cache.hits()).isEqualTo(hits + 1);
        }
    }

    @EachDialect
    void readsRowsWhileTheyAreTaken(TestDatabase database) {
        try (Connection connection = open(database)) {
            Result<String> result = connection.execute(select(TITLE).orderBy(ID).fetchRows(1));
            Iterator<String> titles = result.iterator();
            assertThat(titles.next()).isEqualTo("Kindred");
            assertThat(result.all()).containsExactly("Dawn", "Imago");
            assertThat(result.all()).isEmpty();
        }
    }

    @EachDialect
    void closesOpenResultsWithTheTransaction(TestDatabase database) {
        try (Connection connection = open(database)) {
            Iterator<String> titles = connection.execute(select(TITLE)).iterator();
            titles.next();
            connection.commit();
            assertThat(titles.hasNext()).isFalse();
        }
    }

    @EachDialect
    void leavesNoStatementOpen(TestDatabase database) throws Exception {
        try (Connection connection = open(database)) {
            Cursor cursor = connection.query("SELECT * FROM book");
            java.sql.Statement statement = cursor.resultSet().getStatement();
            while (cursor.next()) {
                assertThat(statement.isClosed()).isFalse();
            }
            assertThat(cursor.isClosed()).isTrue();
            assertThat(statement.isClosed()).isTrue();
        }
    }

    @EachDialect
    void printsAStatementForItsDatabase(TestDatabase database) {
        assertThat(select(TITLE).where(ID.eq(1)).sql(database.engine()))
                .isEqualTo("SELECT book.title FROM book WHERE book.id = ?");
    }

    @EachDialect
    void refusesToUpdateAllRowsByAccident(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            sql.during(() -> assertThatThrownBy(
                                    () -> connection.execute(update(BOOK).set(TITLE, "Gone")))
                            .hasMessageContaining("allRows"))
                    .expectNone();
        }
    }
}
