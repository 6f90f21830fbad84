package io.aludel.sample.store.imports;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Runs one import at a time in the background, and tells how far it is. */
@Component
public class ImportJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final CatalogueImporter importer;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("catalogue-import-"));
    private final AtomicReference<ImportStatus> status = new AtomicReference<>(ImportStatus.IDLE);

    ImportJobs(CatalogueImporter importer) {
        this.importer = importer;
    }

    public ImportStatus status() {
        return status.get();
    }

    /**
     * Begins the import of a folder.
     *
     * @throws IllegalArgumentException if the folder has no catalogue, or an import is running
     */
    public void start(Path folder) {
        CsvFolder files = CsvFolder.open(folder);
        ImportStatus before = status.get();
        ImportStatus running = new ImportStatus(true, 0, files.rows(), "Reading " + files.rows() + " rows …");
        if (before.running() || !status.compareAndSet(before, running)) {
            throw new IllegalArgumentException("An import is running. Wait for it to end.");
        }
        executor.execute(() -> run(files));
    }

    private void run(CsvFolder files) {
        long start = System.nanoTime();
        try {
            importer.replaceAll(
                    files,
                    done -> status.set(
                            new ImportStatus(true, done, files.rows(), "%d of %d rows".formatted(done, files.rows()))));
            long millis = (System.nanoTime() - start) / 1_000_000;
            status.set(new ImportStatus(
                    false,
                    files.rows(),
                    files.rows(),
                    "%d rows imported in %.1f seconds.".formatted(files.rows(), millis / 1000.0)));
        } catch (RuntimeException e) {
            LOG.error("The import of {} failed; the catalogue is as it was", files.folder(), e);
            status.set(new ImportStatus(
                    false, 0, files.rows(), "The import failed, and nothing was changed: " + e.getMessage()));
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
