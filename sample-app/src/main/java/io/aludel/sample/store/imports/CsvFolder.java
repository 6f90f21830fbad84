package io.aludel.sample.store.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A folder of CSV files, one a table, first line the column names; an empty field is no value. Read whole, because a
 * catalogue is small.
 */
final class CsvFolder {
    private static final List<String> TABLES = List.of(
            "artist",
            "album",
            "genre",
            "media_type",
            "track",
            "playlist",
            "playlist_track",
            "employee",
            "customer",
            "invoice",
            "invoice_line");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private final Path folder;
    private final Map<String, List<CSVRecord>> tables = new HashMap<>();

    private CsvFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalArgumentException if a file is missing or cannot be read */
    static CsvFolder open(Path folder) {
        CsvFolder files = new CsvFolder(folder);
        TABLES.forEach(files::read);
        return files;
    }

    private void read(String table) {
        Path file = folder.resolve(table + ".csv");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file.getFileName() + " in " + folder + ".");
        }
        try (CSVParser parser = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, FORMAT)) {
            tables.put(table, parser.getRecords());
        } catch (UncheckedIOException | IOException e) {
            throw new IllegalArgumentException(
                    "The file " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path folder() {
        return folder;
    }

    List<CSVRecord> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    long rows() {
        return tables.values().stream().mapToLong(List::size).sum();
    }
}
