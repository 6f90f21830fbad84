package io.aludel.orm.benchmarks;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** 10,000 rows with generated keys, written and committed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class InsertBenchmark {
    /** Empties the table between two runs. */
    @State(Scope.Thread)
    public static class EmptyTable {
        @Setup(Level.Invocation)
        public void empty(People people) {
            people.truncate();
        }
    }

    @Benchmark
    public long[] jdbc(People people, EmptyTable table) throws SQLException {
        long[] keys = new long[People.COUNT];
        int read = 0;
        String sql = "INSERT INTO person (" + People.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = people.jdbc.prepareStatement(sql, new String[] {"id"})) {
            for (int i = 0; i < People.COUNT; i++) {
                People.bind(statement, people.rows.get(i));
                statement.addBatch();
                if ((i + 1) % 1000 == 0) {
                    statement.executeBatch();
                    try (ResultSet generated = statement.getGeneratedKeys()) {
                        while (generated.next()) {
                            keys[read++] = generated.getLong(1);
                        }
                    }
                }
            }
        }
        people.jdbc.commit();
        return keys;
    }

    @Benchmark
    public Object rowWriter(People people, EmptyTable table) {
        Table person = people.metadata.tables().get(0);
        List<Column> columns = new ArrayList<>();
        for (String name : People.COLUMNS.split(", ")) {
            columns.add(person.column(name));
        }
        try (Connection connection = people.engine.connect()) {
            Object keys = connection.writer().insert(person, columns, List.of(person.column("id")), people.rows);
            connection.commit();
            return keys;
        }
    }

    @Benchmark
    public Object session(People people, EmptyTable table) {
        try (Session session = people.sessions.open()) {
            for (int i = 0; i < People.COUNT; i++) {
                session.add(new Person(i));
            }
            session.commit();
            return session;
        }
    }
}
