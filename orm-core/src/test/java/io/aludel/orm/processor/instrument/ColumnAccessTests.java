package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.processor.instrument.subject.Everything;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields of every type on their way to a database and back, without a type in between where JDBC can do it alone. */
class ColumnAccessTests {
    private static final int COLUMNS = 26;
    private static final int OWN = 24;
    private static final int PRIMITIVES = 8;
    private static final SqlType<Everything.Color> COLORS = Types.enumByName(Everything.Color.class);

    private final EntityAccessor accessor = EntityAccessor.of(Everything.class);
    private Connection connection;

    @BeforeEach
    void createTable() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        connection.createStatement().execute("""
                create table everything (id bigint, flag boolean, tiny tinyint, small smallint, number integer, single real,
                    real_number double precision, letter char(1), flag_or_null boolean, tiny_or_null tinyint,
                    small_or_null smallint, number_or_null integer, big_or_null bigint, single_or_null real,
                    real_or_null double precision, letter_or_null char(1), text varchar, amount decimal(10, 2),
                    bytes varbinary, uuid uuid, date_only date, time_only time, date_time timestamp,
                    offset_date_time timestamp with time zone, instant timestamp with time zone, color varchar)""");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyValueComesBackAsItWas() throws SQLException {
        Object[] values = {
            1L,
            true,
            (byte) 2,
            (short) 3,
            4,
            5.5f,
            6.5,
            'x',
            true,
            (byte) 7,
            (short) 8,
            9,
            10L,
            11.5f,
            12.5,
            'y',
            "text",
            new BigDecimal("13.50"),
            new byte[] {1, 2},
            UUID.fromString("00000000-0000-0001-0000-000000000002"),
            LocalDate.of(2026, 11, 21),
            LocalTime.of(12, 30),
            LocalDateTime.of(2026, 11, 21, 12, 30),
            OffsetDateTime.of(2026, 11, 21, 12, 30, 0, 0, ZoneOffset.ofHours(2)),
            Instant.EPOCH,
            Everything.Color.GREEN
        };
        Object copy = roundTrip(with(values));
        for (int attribute = 0; attribute < COLUMNS; attribute++) {
            assertThat(accessor.get(copy, attribute))
                    .as("attribute %d", attribute)
                    .isEqualTo(values[attribute]);
        }
    }

    @Test
    void nullComesBackAsNull() throws SQLException {
        Object[] values = new Object[COLUMNS];
        Object copy = roundTrip(with(values));
        for (int attribute = PRIMITIVES; attribute < COLUMNS; attribute++) {
            assertThat(accessor.get(copy, attribute))
                    .as("attribute %d", attribute)
                    .isNull();
        }
    }

    @Test
    void nullInTheDatabaseIsZeroInAPrimitive() throws SQLException {
        connection.createStatement().execute("insert into everything (id) values (1)");
        Object copy = read();
        Object[] zeros = {1L, false, (byte) 0, (short) 0, 0, 0f, 0d, (char) 0};
        for (int attribute = 0; attribute < PRIMITIVES; attribute++) {
            assertThat(accessor.get(copy, attribute)).isEqualTo(zeros[attribute]);
        }
    }

    @Test
    void zeroIsNotNull() throws SQLException {
        Object[] values = new Object[COLUMNS];
        values[11] = 0;
        values[8] = false;
        Object copy = roundTrip(with(values));
        assertThat(accessor.get(copy, 11)).isEqualTo(0);
        assertThat(accessor.get(copy, 8)).isEqualTo(false);
    }

    @Test
    void theFirstAttributeMayBeLeftOut() throws SQLException {
        connection.createStatement().execute("insert into everything (id, text) values (1, 'one')");
        Object copy = read(false);
        assertThat(accessor.get(copy, 0)).isEqualTo(0L);
        assertThat(accessor.get(copy, 16)).isEqualTo(accessor.get(read(true), 16));
    }

    @Test
    void oneAttributeIsReadOnItsOwn() throws SQLException {
        connection.createStatement().execute("insert into everything (id, text, color) values (1, 'one', 'RED')");
        Object target = accessor.newInstance();
        try (ResultSet row = connection.createStatement().executeQuery("select text, color, null from everything")) {
            row.next();
            accessor.read(target, 16, row, 1, null);
            accessor.read(target, 25, row, 2, COLORS);
            accessor.read(target, 4, row, 3, null);
        }
        assertThat(accessor.get(target, 16)).isEqualTo("one");
        assertThat(accessor.get(target, 25)).isEqualTo(Everything.Color.RED);
    }

    private Object with(@Nullable Object[] values) {
        Object everything = accessor.newInstance();
        for (int attribute = 0; attribute < COLUMNS; attribute++) {
            accessor.put(everything, attribute, values[attribute]);
        }
        return everything;
    }

    private Object roundTrip(Object everything) throws SQLException {
        String marks = "?, ".repeat(COLUMNS - 1) + "?";
        try (PreparedStatement insert = connection.prepareStatement("insert into everything values (" + marks + ")")) {
            for (int attribute = 0; attribute < COLUMNS; attribute++) {
                accessor.bind(everything, attribute, insert, attribute + 1, types()[attribute]);
            }
            insert.executeUpdate();
        }
        return read();
    }

    private Object read() throws SQLException {
        return read(true);
    }

    private Object read(boolean withFirst) throws SQLException {
        Object copy = accessor.newInstance();
        try (ResultSet row =
                connection.createStatement().executeQuery("select 'first', everything.* from everything")) {
            row.next();
            accessor.read(copy, row, 2, types(), withFirst);
        }
        return copy;
    }

    private static @Nullable SqlType<?>[] types() {
        @Nullable SqlType<?>[] types = new SqlType<?>[COLUMNS];
        types[OWN] = Types.INSTANT;
        types[OWN + 1] = COLORS;
        return types;
    }
}
