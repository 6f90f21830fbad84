package io.aludel.orm.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines that an engine with {@code echo} logs. */
public final class Echo {
    private Echo() {}

    /** What the engine's loggers wrote while the action ran, without the logger's own prefix. */
    public static List<String> logged(Runnable action) {
        return logged("io.aludel.orm.sql", action);
    }

    /** What the loggers whose names begin so wrote while the action ran, without the logger's own prefix. */
    public static List<String> logged(String logger, Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(logger))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();
    }
}
