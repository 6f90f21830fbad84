package io.aludel.orm.benchmarks;

import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000 rows of 8 columns, read into objects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SelectBenchmark {
    /** Fills the table once. */
    @State(Scope.Benchmark)
    public static class FullTable {
        @Setup(Level.Trial)
        public void fill(People people) {
            people.truncate();
            people.sessions.inTransaction(session -> {
                for (int i = 0; i < People.COUNT; i++) {
                    session.add(new Person(i));
                }
            });
        }
    }

    @Benchmark
    public List<Object[]> jdbc(People people, FullTable table) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        String sql = "SELECT id, " + People.COLUMNS + " FROM person";
        try (PreparedStatement statement = people.jdbc.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new Object[] {
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getInt(4),
                    rows.getLong(5),
                    rows.getBoolean(6),
                    rows.getDouble(7),
                    rows.getObject(8, LocalDateTime.class)
                });
            }
        }
        people.jdbc.rollback();
        return all;
    }

    @Benchmark
    public List<Person> session(People people, FullTable table) {
        try (Session session = people.sessions.open()) {
            return session.scalars(select(Person.class)).all();
        }
    }
}
