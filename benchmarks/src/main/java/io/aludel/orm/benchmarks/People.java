package io.aludel.orm.benchmarks;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.SessionMaker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A database with an empty table of people, and 10,000 of them to write. */
@State(Scope.Benchmark)
public class People {
    static final int COUNT = 10_000;
    static final String COLUMNS = "name, email, age, visits, active, score, created_at";

    @Param({"h2", "postgresql"})
    String database = "h2";

    Engine engine;
    MetaData metadata;
    SessionMaker sessions;
    java.sql.Connection jdbc;
    List<Object[]> rows;
    private @Nullable EmbeddedPostgres server;

    /** Opens the database and makes the rows. */
    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        String url = "jdbc:h2:mem:benchmark";
        if (database.equals("postgresql")) {
            server = EmbeddedPostgres.start();
            url = server.getJdbcUrl("postgres", "postgres");
        }
        engine = Engine.create(url);
        metadata = MetaData.of(Person.class);
        metadata.createAll(engine);
        sessions = SessionMaker.of(engine, metadata);
        jdbc = DriverManager.getConnection(url);
        jdbc.setAutoCommit(false);
        rows = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            rows.add(new Person(i).values());
        }
    }

    /** Closes what {@link #open} opened. */
    @TearDown(Level.Trial)
    public void close() throws IOException, SQLException {
        jdbc.close();
        engine.close();
        if (server != null) {
            server.close();
        }
    }

    void truncate() {
        try (Connection connection = engine.connect()) {
            connection.update("TRUNCATE TABLE person");
            connection.commit();
        }
    }

    static void bind(PreparedStatement statement, Object[] row) throws SQLException {
        statement.setString(1, (String) row[0]);
        statement.setString(2, (String) row[1]);
        statement.setInt(3, (Integer) row[2]);
        statement.setLong(4, (Long) row[3]);
        statement.setBoolean(5, (Boolean) row[4]);
        statement.setDouble(6, (Double) row[5]);
        statement.setObject(7, (LocalDateTime) row[6]);
    }
}
