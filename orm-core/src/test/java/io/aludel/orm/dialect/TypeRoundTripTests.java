package io.aludel.orm.dialect;

import static io.aludel.orm.sql.SQL.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.schema.Schema;
import io.aludel.orm.schema.Table;
import io.aludel.orm.schema.TableBuilder;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.Row;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Every built-in type stores a value, finds it by that value and reads it back; NULL too. */
class TypeRoundTripTests {
    private static final Map<SqlType<?>, Object> SAMPLES = new LinkedHashMap<>();

    static {
        SAMPLES.put(Types.BOOLEAN, true);
        SAMPLES.put(Types.BYTE, (byte) -3);
        SAMPLES.put(Types.SHORT, (short) 300);
        SAMPLES.put(Types.INTEGER, Integer.MIN_VALUE);
        SAMPLES.put(Types.LONG, Long.MAX_VALUE);
        SAMPLES.put(Types.FLOAT, 1.5f);
        SAMPLES.put(Types.DOUBLE, Math.PI);
        SAMPLES.put(Types.decimal(10, 2), new BigDecimal("12345678.90"));
        SAMPLES.put(Types.DECIMAL, new BigDecimal("3.14159265358979323846"));
        SAMPLES.put(Types.BIG_INTEGER, new BigInteger("12345678901234567890"));
        SAMPLES.put(Types.string(20), "Zoë 'q' %");
        SAMPLES.put(Types.TEXT, "long ".repeat(1000));
        SAMPLES.put(Types.CHARACTER, 'x');
        SAMPLES.put(Types.DATE, LocalDate.of(1969, 7, 20));
        SAMPLES.put(Types.TIME, LocalTime.of(20, 17, 40));
        SAMPLES.put(Types.DATE_TIME, LocalDateTime.of(1969, 7, 20, 20, 17, 40, 123456000));
        SAMPLES.put(Types.INSTANT, Instant.parse("1969-07-20T20:17:40.123456Z"));
        SAMPLES.put(Types.OFFSET_DATE_TIME, OffsetDateTime.of(1969, 7, 20, 20, 17, 40, 0, ZoneOffset.UTC));
        SAMPLES.put(Types.ZONED_DATE_TIME, ZonedDateTime.of(1969, 7, 20, 20, 17, 40, 0, ZoneOffset.UTC));
        SAMPLES.put(Types.DURATION, Duration.ofMinutes(3).plusNanos(7));
        SAMPLES.put(Types.UUID, new UUID(1, 2));
        SAMPLES.put(Types.BYTES, new byte[] {1, -2, 3});
        SAMPLES.put(Types.JSON, "{\"a\": [1, \"x\"]}");
        SAMPLES.put(Types.json(Map.class), Map.of("a", List.of(1, "x", true, 2.5), "b", Map.of()));
        SAMPLES.put(Types.json(List.class), List.of("q\"\\\n\u0001é", 1L << 40, List.of()));
        SAMPLES.put(Types.enumByName(TimeUnit.class), TimeUnit.DAYS);
        SAMPLES.put(Types.enumByOrdinal(TimeUnit.class), TimeUnit.HOURS);
        SAMPLES.put(Types.array(Types.STRING), new String[] {"a", "b"});
        SAMPLES.put(Types.array(Types.INTEGER), new Integer[] {1, 2});
    }

    private final List<SqlType<?>> types = new ArrayList<>(SAMPLES.keySet());
    private final TableFrom samples = SQL.table(table());

    private Table table() {
        TableBuilder builder = Schema.builder().table("sample");
        for (int i = 0; i < types.size(); i++) {
            builder.column("c" + i, types.get(i));
        }
        return builder.end().table("sample");
    }

    @EachDialect
    void storesAndReadsEveryType(TestDatabase database) {
        Runner runner = create(database);
        Insert insert = insert(samples);
        for (int i = 0; i < types.size(); i++) {
            insert = insert.set(samples.column("c" + i), SAMPLES.get(types.get(i)));
        }
        runner.update(insert);

        List<?> row = (List<?>) runner.query(all()).get(0);
        for (int i = 0; i < types.size(); i++) {
            Object expected = SAMPLES.get(types.get(i));
            Object actual = row.get(i);
            if (types.get(i) == Types.JSON) {
                assertThat(actual.toString().replace(" ", ""))
                        .isEqualTo(expected.toString().replace(" ", ""));
            } else {
                assertThat(actual).as("%s", types.get(i)).isEqualTo(expected);
            }
        }
    }

    @EachDialect
    void findsByValueOfEveryComparableType(TestDatabase database) {
        Runner runner = create(database);
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).kind().name().equals("JSON")) {
                continue;
            }
            Object value = SAMPLES.get(types.get(i));
            var column = samples.column("c" + i);
            runner.update(insert(samples).set(column, value));
            assertThat(runner.query(select(count()).where(column.eq(value))))
                    .as("%s", types.get(i))
                    .containsExactly(1L);
        }
    }

    @EachDialect
    void storesAndReadsNullOfEveryType(TestDatabase database) {
        Runner runner = create(database);
        Insert insert = insert(samples);
        for (int i = 0; i < types.size(); i++) {
            insert = insert.set(samples.column("c" + i), (Object) null);
        }
        runner.update(insert);
        assertThat((List<?>) runner.query(all()).get(0)).containsOnlyNulls();
    }

    private Runner create(TestDatabase database) {
        Runner runner = new Runner(database);
        Schema schema = Schema.builder().build();
        runner.create(schema);
        database.run(Dialects.forUrl(database.url()).ddl().createTable(samples.table(), key -> true));
        return runner;
    }

    private Select<Row> all() {
        return select(
                samples.table().columns().stream().map(samples::column).toArray(io.aludel.orm.sql.Element<?>[]::new));
    }
}
