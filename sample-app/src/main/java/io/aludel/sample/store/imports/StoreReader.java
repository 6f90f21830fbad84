package io.aludel.sample.store.imports;

import io.aludel.sample.store.model.Album;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Employee;
import io.aludel.sample.store.model.Genre;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.MediaType;
import io.aludel.sample.store.model.Playlist;
import io.aludel.sample.store.model.Track;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes objects of the lines of a folder. The numbers in the files only tell which line means which object. */
final class StoreReader {
    private static final int ROWS_PER_REPORT = 200;

    private final CsvFolder files;
    private final LongConsumer progress;
    private long done;

    private final Map<Integer, Artist> artists = new LinkedHashMap<>();
    private final Map<Integer, Album> albums = new LinkedHashMap<>();
    private final Map<Integer, Genre> genres = new LinkedHashMap<>();
    private final Map<Integer, MediaType> mediaTypes = new LinkedHashMap<>();
    private final Map<Integer, Track> tracks = new LinkedHashMap<>();
    private final Map<Integer, Playlist> playlists = new LinkedHashMap<>();
    private final Map<Integer, Employee> employees = new LinkedHashMap<>();
    private final Map<Integer, Customer> customers = new LinkedHashMap<>();
    private final Map<Integer, Invoice> invoices = new LinkedHashMap<>();

    StoreReader(CsvFolder files, LongConsumer progress) {
        this.files = files;
        this.progress = progress;
    }

    /** Reads group after group, each complete in itself once the groups before it are there. */
    Stream<Collection<?>> readAll() {
        return Stream.<Supplier<Collection<?>>>of(
                        this::catalogue, this::playlists, this::employees, this::customers, this::invoices)
                .map(Supplier::get);
    }

    private Collection<?> catalogue() {
        read("artist", "artist_id", artists, row -> new Artist(row.text("name")));
        read("genre", "genre_id", genres, row -> new Genre(row.text("name")));
        read("media_type", "media_type_id", mediaTypes, row -> new MediaType(row.text("name")));
        read("album", "album_id", albums, row -> new Album(row.required("title"), of(artists, row, "artist_id")));
        read("track", "track_id", tracks, this::track);
        List<Object> all = new ArrayList<>(artists.values());
        all.addAll(albums.values());
        all.addAll(tracks.values());
        return all;
    }

    private Track track(CsvRow row) {
        return new Track(
                        row.required("name"),
                        ofNullable(albums, row, "album_id"),
                        of(mediaTypes, row, "media_type_id"),
                        ofNullable(genres, row, "genre_id"),
                        row.decimal("unit_price"))
                .recorded(row.number("milliseconds"), row.numberOrNull("bytes"), row.text("composer"));
    }

    private Collection<?> playlists() {
        read("playlist", "playlist_id", playlists, row -> new Playlist(row.text("name")));
        for (CSVRecord fields : files.table("playlist_track")) {
            CsvRow row = new CsvRow("playlist_track", fields);
            of(playlists, row, "playlist_id").getTracks().add(of(tracks, row, "track_id"));
            count();
        }
        return playlists.values();
    }

    private Collection<?> employees() {
        read("employee", "employee_id", employees, row -> {
            Employee employee = new Employee(row.required("first_name"), row.required("last_name"), row.text("title"));
            employee.employed(row.timestampOrNull("birth_date"), row.timestampOrNull("hire_date"));
            employee.reachedAt(row.address(""), row.text("phone"), row.text("fax"), row.text("email"));
            return employee;
        });
        for (CSVRecord fields : files.table("employee")) {
            CsvRow row = new CsvRow("employee", fields);
            of(employees, row, "employee_id").setManager(ofNullable(employees, row, "reports_to"));
        }
        return employees.values();
    }

    private Collection<?> customers() {
        read("customer", "customer_id", customers, row -> {
            Customer customer =
                    new Customer(row.required("first_name"), row.required("last_name"), row.required("email"));
            customer.setCompany(row.text("company"));
            customer.reachedAt(row.address(""), row.text("phone"), row.text("fax"));
            customer.setSupportRep(ofNullable(employees, row, "support_rep_id"));
            return customer;
        });
        return customers.values();
    }

    private Collection<?> invoices() {
        read("invoice", "invoice_id", invoices, row -> {
            LocalDateTime date = Objects.requireNonNull(row.timestampOrNull("invoice_date"), "invoice_date");
            return new Invoice(of(customers, row, "customer_id"), date, row.address("billing_"));
        });
        for (CSVRecord fields : files.table("invoice_line")) {
            CsvRow row = new CsvRow("invoice_line", fields);
            of(invoices, row, "invoice_id")
                    .buy(of(tracks, row, "track_id"), row.decimal("unit_price"), row.number("quantity"));
            count();
        }
        return invoices.values();
    }

    private <T> void read(String table, String key, Map<Integer, T> into, Function<CsvRow, T> object) {
        for (CSVRecord fields : files.table(table)) {
            CsvRow row = new CsvRow(table, fields);
            into.put(row.number(key), object.apply(row));
            count();
        }
    }

    private void count() {
        done++;
        if (done % ROWS_PER_REPORT == 0) {
            progress.accept(done);
        }
    }

    private static <T> T of(Map<Integer, T> objects, CsvRow row, String column) {
        T found = objects.get(row.number(column));
        if (found == null) {
            throw new IllegalArgumentException("Line %d of %s.csv refers to %s %s, which is not there."
                    .formatted(row.fields().getRecordNumber() + 1, row.table(), column, row.text(column)));
        }
        return found;
    }

    private static <T> @Nullable T ofNullable(Map<Integer, T> objects, CsvRow row, String column) {
        return row.text(column) == null ? null : of(objects, row, column);
    }
}
