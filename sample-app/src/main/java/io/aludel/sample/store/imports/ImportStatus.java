package io.aludel.sample.store.imports;

/**
 * How far an import has come.
 *
 * @param done rows read so far
 * @param total rows there are to read; 0 before the first import
 * @param words the same for a reader
 */
public record ImportStatus(boolean running, long done, long total, String words) {
    static final ImportStatus IDLE = new ImportStatus(false, 0, 0, "Nothing was imported yet.");
}
