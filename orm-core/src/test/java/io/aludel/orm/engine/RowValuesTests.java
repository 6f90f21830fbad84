package io.aludel.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.schema.TableBuilder;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.SqlKind;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Storage;
import io.aludel.orm.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values must arrive the same whether a row is written alone, in a group or from arrays. */
class RowValuesTests {
    enum Mood {
        GOOD,
        BAD
    }

    /** Column type in the database, and values among them every awkward one. */
    private static final Map<SqlType<?>, List<Object>> VALUES = new LinkedHashMap<>();

    private static final List<String> DEFINITIONS = List.of(
            "BOOLEAN",
            "SMALLINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "REAL",
            "DOUBLE PRECISION",
            "NUMERIC(12, 3)",
            "NUMERIC(38)",
            "VARCHAR(60)",
            "CHAR(1)",
            "DATE",
            "TIME(6)",
            "TIMESTAMP(6)",
            "TIMESTAMP(6) WITH TIME ZONE",
            "TIMESTAMP(6) WITH TIME ZONE",
            "BIGINT",
            "UUID",
            "VARCHAR(20)",
            "INTEGER");

    static {
        VALUES.put(Types.BOOLEAN, List.of(true, false));
        VALUES.put(Types.BYTE, List.of((byte) 7, Byte.MIN_VALUE));
        VALUES.put(Types.SHORT, List.of((short) -300, Short.MAX_VALUE));
        VALUES.put(Types.INTEGER, List.of(Integer.MIN_VALUE, 12));
        VALUES.put(Types.LONG, List.of(Long.MAX_VALUE, -1L));
        VALUES.put(Types.FLOAT, List.of(1.5f, -0.25f));
        VALUES.put(Types.DOUBLE, List.of(Math.PI, 1e-300));
        VALUES.put(Types.decimal(12, 3), List.of(new BigDecimal("123456789.125"), new BigDecimal("-0.001")));
        VALUES.put(Types.BIG_INTEGER, List.of(new BigInteger("12345678901234567890123456789"), BigInteger.ZERO));
        VALUES.put(Types.string(60), List.of("it's \"quoted\", {braced} \\ NULL", ""));
        VALUES.put(Types.CHARACTER, List.of('ä', ','));
        VALUES.put(Types.DATE, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(12024, 1, 1)));
        VALUES.put(Types.TIME, List.of(LocalTime.of(23, 59, 59, 123_456_000), LocalTime.MIDNIGHT));
        VALUES.put(
                Types.DATE_TIME,
                List.of(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000), LocalDateTime.of(12024, 1, 1, 0, 0)));
        VALUES.put(Types.INSTANT, List.of(Instant.parse("2024-02-29T12:00:00.000001Z"), Instant.EPOCH));
        VALUES.put(
                Types.OFFSET_DATE_TIME,
                List.of(
                        OffsetDateTime.of(2024, 2, 29, 12, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
        VALUES.put(Types.DURATION, List.of(Duration.ofMillis(1500), Duration.ZERO));
        VALUES.put(Types.UUID, List.of(new UUID(1, 2), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff")));
        VALUES.put(Types.enumByName(Mood.class), List.of(Mood.GOOD, Mood.BAD));
        VALUES.put(Types.enumByOrdinal(Mood.class), List.of(Mood.BAD, Mood.GOOD));
    }

    private static Table table() {
        TableBuilder builder = Table.named("sample").column("id", Types.INTEGER);
        int number = 0;
        for (SqlType<?> type : VALUES.keySet()) {
            builder.column("c" + number++, type);
        }
        return builder.column("bytes", Types.BYTES).primaryKey("id").build();
    }

    private static void create(TestDatabase database) {
        StringBuilder columns = new StringBuilder("CREATE TABLE sample (id INTEGER PRIMARY KEY");
        for (int i = 0; i < DEFINITIONS.size(); i++) {
            columns.append(", c").append(i).append(' ').append(DEFINITIONS.get(i));
        }
        String bytes = database.database() == Database.H2 ? "VARBINARY(100)" : "BYTEA";
        database.run(columns + ", bytes " + bytes + ")");
    }

    private static @Nullable Object[] row(int id, int choice) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        VALUES.values().forEach(values -> row.add(choice < 0 ? null : values.get(choice)));
        row.add(choice < 0 ? null : new byte[] {0, 92, -1, (byte) choice});
        return row.toArray();
    }

    @EachDialect
    void arriveTheSameAloneAndTogether(TestDatabase database) throws SQLException {
        create(database);
        Table table = table();
        List<@Nullable Object[]> expected = new ArrayList<>();
        try (Connection connection = database.engine().connect()) {
            int id = 0;
            for (int rows : new int[] {1, 1, 1, 9, 60}) {
                List<@Nullable Object[]> batch = new ArrayList<>();
                for (int i = 0; i < rows; i++, id++) {
                    batch.add(row(id, id % 3 - 1));
                }
                connection.writer().insert(table, table.columns(), List.of(), batch);
                expected.addAll(batch);
            }
            assertThat(read(connection, table)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @EachDialect
    void arriveTheSameWhenUpdated(TestDatabase database) throws SQLException {
        create(database);
        Table table = table();
        List<Column> key = List.of(table.column("id"));
        List<Column> rest = table.columns().subList(1, table.columns().size());
        List<@Nullable Object[]> expected = List.of(row(0, 1), row(1, -1), row(2, 0), row(3, 1));
        try (Connection connection = database.engine().connect()) {
            List<@Nullable Object[]> before = List.of(row(0, -1), row(1, 1), row(2, 1), row(3, 0));
            connection.writer().insert(table, table.columns(), List.of(), before);
            connection.writer().update(table, rest, key, List.<Object[]>of(moved(expected.get(0))));
            connection
                    .writer()
                    .update(
                            table,
                            rest,
                            key,
                            expected.subList(1, 4).stream()
                                    .map(RowValuesTests::moved)
                                    .toList());
            assertThat(read(connection, table)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @EachDialect
    void keepsJsonAsJson(TestDatabase database) {
        Table table = Table.named("document")
                .column("id", Types.INTEGER)
                .column("body", Types.JSON)
                .primaryKey("id")
                .build();
        database.run("CREATE TABLE document (id INTEGER PRIMARY KEY, body "
                + (database.database() == Database.H2 ? "JSON" : "JSONB") + ")");
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 54; i++) {
            rows.add(new Object[] {i, "{\"name\": \"it's {1, 2}\"}"});
        }
        try (Connection connection = database.engine().connect()) {
            connection.writer().insert(table, table.columns(), List.of(), rows.subList(0, 1));
            connection.writer().insert(table, table.columns(), List.of(), rows.subList(1, 3));
            connection.writer().insert(table, table.columns(), List.of(), rows.subList(3, 54));
            String name = database.database() == Database.H2 ? "(body).\"name\"" : "body ->> 'name'";
            connection.commit();
            assertThat(database.rows("SELECT count(*), count(DISTINCT " + name + ") FROM document"))
                    .containsExactly(List.of(54L, 1L));
        }
    }

    @EachDialect(Database.POSTGRESQL)
    void refusesWhatIsTooLongForATypeOfTheUsersOwn(TestDatabase database) {
        Table table = Table.named("code")
                .column("id", Types.INTEGER)
                .column(
                        "text",
                        Types.STRING.withStorage(Storage.of(SqlKind.VARCHAR).withDefinition("varchar(3)")))
                .primaryKey("id")
                .build();
        database.run("CREATE TABLE code (id INTEGER PRIMARY KEY, text VARCHAR(3))");
        List<@Nullable Object[]> rows = List.of(new Object[] {1, "four"}, new Object[] {2, "five"});
        try (Connection connection = database.engine().connect()) {
            for (List<@Nullable Object[]> tried : List.of(rows, rows.subList(0, 1))) {
                assertThatThrownBy(() -> connection.writer().insert(table, table.columns(), List.of(), tried))
                        .hasMessageEndingWith("(error: data-invalid)");
                connection.rollback();
            }
        }
    }

    /** The key from the front to the end. */
    private static @Nullable Object[] moved(@Nullable Object[] row) {
        @Nullable Object[] moved = Arrays.copyOfRange(row, 1, row.length + 1);
        moved[row.length - 1] = row[0];
        return moved;
    }

    private static List<@Nullable Object[]> read(Connection connection, Table table) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (Cursor cursor = connection.query("SELECT * FROM sample ORDER BY id")) {
            while (cursor.next()) {
                @Nullable Object[] row = new Object[table.columns().size()];
                for (Column column : table.columns()) {
                    row[column.ordinal()] = column.type().read(cursor.resultSet(), column.ordinal() + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
