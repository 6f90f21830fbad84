package io.aludel.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looks at pages with a real browser, where one is installed. */
@StoreTest
class BrowserTests {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @LocalServerPort
    private int port;

    @TempDir
    private Path work;

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The page as the browser made it, after its scripts ran. */
    private String rendered(String path) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "None of " + NAMES + " is on the PATH.");
        Path page = work.resolve("page.html");
        Process process = new ProcessBuilder(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + work.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        "http://localhost:" + port + path)
                .redirectError(work.resolve("errors.txt").toFile())
                .redirectOutput(page.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("The browser did not finish");
        }
        return Files.readString(page, StandardCharsets.UTF_8);
    }

    @Test
    void theImportPageAsksForProgress() throws IOException, InterruptedException {
        assertThat(rendered("/import"))
                .contains("id=\"progress\" hidden", "max=\"1\"", ">Nothing was imported yet.</p>");
    }

    @Test
    void chartsAreDrawn() throws IOException, InterruptedException {
        assertThat(rendered("/revenue")).contains("<rect class=\"bar\"", "width=\"500\"", "<polyline points=");
    }
}
