package io.aludel.orm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The CPU time of the processes of a PostgreSQL server on this machine, as far as the system tells it. */
final class ServerProcesses {
    private static final long NANOS_PER_TICK = 10_000_000;

    private final ProcessHandle server;

    private ServerProcesses(ProcessHandle server) {
        this.server = server;
    }

    /** The processes of the server at the other end of this connection: all that its first process has started. */
    static ServerProcesses of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            ProcessHandle server = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("The server's processes cannot be seen"));
            return new ServerProcesses(server);
        }
    }

    long cpuNanos() {
        return cpuNanos(server.pid())
                + server.children()
                        .mapToLong(process -> cpuNanos(process.pid()))
                        .sum();
    }

    private static long cpuNanos(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            // Exact where the kernel keeps it; the other file counts in ticks of 10 ms.
            Path exact = process.resolve("schedstat");
            if (Files.exists(exact)) {
                return Long.parseLong(Files.readString(exact).split(" ")[0]);
            }
            String[] fields = Files.readString(process.resolve("stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK;
        } catch (IOException e) {
            return 0; // It has ended meanwhile, or the system has no such files.
        }
    }
}
