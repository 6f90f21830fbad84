package io.aludel.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.sample.store.imports.ImportJobs;
import io.aludel.sample.store.imports.ImportStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ImportTest
class ImportTests {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("artist", "artist_id,name\n7,Ann\n9,\n" + bands()),
            Map.entry("album", "album_id,title,artist_id\n3,\"One, two\",7\n"),
            Map.entry("genre", "genre_id,name\n1,Folk\n"),
            Map.entry("media_type", "media_type_id,name\n1,File\n"),
            Map.entry(
                    "track",
                    "track_id,name,album_id,media_type_id,genre_id,composer,milliseconds,bytes,unit_price\n"
                            + "5,A\\B,3,1,,,61000,,0.99\n6,C,,1,1,Ann,1000,10,1.99\n"),
            Map.entry("playlist", "playlist_id,name\n1,All\n"),
            Map.entry("playlist_track", "playlist_id,track_id\n1,6\n1,5\n"),
            Map.entry(
                    "employee",
                    "employee_id,last_name,first_name,title,reports_to,birth_date,hire_date,address,city,state,country,"
                            + "postal_code,phone,fax,email\n"
                            + "1,Below,Bo,,2,1980-01-02 00:00:00,,,,,,,,,\n2,Above,Al,Boss,,,,,,,,,,,\n"),
            Map.entry(
                    "customer",
                    "customer_id,first_name,last_name,company,address,city,state,country,postal_code,phone,fax,email,"
                            + "support_rep_id\n4,Cy,Dee,,,Oslo ,,Norway,,,,cy@example.com,1\n"),
            Map.entry(
                    "invoice",
                    "invoice_id,customer_id,invoice_date,billing_address,billing_city,billing_state,billing_country,"
                            + "billing_postal_code,total\n1,4,2025-01-02 03:04:05,,,,Norway,,2.98\n"),
            Map.entry(
                    "invoice_line",
                    "invoice_line_id,invoice_id,track_id,unit_price,quantity\n1,1,5,0.99,1\n2,1,6,1.99,1\n"));

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ImportJobs jobs;

    private static String bands() {
        return IntStream.range(10, 40).mapToObj(i -> i + ",Band " + i + "\n").collect(Collectors.joining());
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
    }

    private ImportStatus imported() {
        jobs.start(folder);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !jobs.status().running());
        return jobs.status();
    }

    @Test
    void replacesTheWholeStoreByAFolder() throws IOException {
        write(FILES);
        ImportStatus status = imported();
        assertThat(status.words()).startsWith("46 rows imported");
        assertThat(status.done()).isEqualTo(status.total()).isEqualTo(46);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.sees("/tracks")).contains("A\\B", "One, two", "1:01", "2 in all");
        assertThat(visitor.sees("/employees")).containsSubsequence("Al Above", "Bo Below");
        assertThat(visitor.sees("/revenue")).contains("Norway</text>", "2.98");
        assertThat(visitor.sees("/playlists")).contains("All", "<td class=\"number\">2</td>");
    }

    @Test
    void aLongListComesInPages() throws IOException {
        write(FILES);
        imported();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.sees("/artists?q=band"))
                .contains("Page 1 of 2, 30 in all", "/artists?q=band&amp;page=2", "Band 34")
                .doesNotContain("Band 35", "rel=\"prev\"");
        assertThat(visitor.sees("/artists?q=band&page=2"))
                .contains("Page 2 of 2, 30 in all", "/artists?q=band&amp;page=1", "Band 35")
                .doesNotContain("Band 34", "rel=\"next\"");
    }

    @Test
    void aFailedImportChangesNothing() throws IOException {
        write(FILES);
        imported();
        write(Map.of("invoice_line", "invoice_line_id,invoice_id,track_id,unit_price,quantity\n1,1,88,0.99,1\n"));
        assertThat(imported().words())
                .isEqualTo("The import failed, and nothing was changed:"
                        + " Line 2 of invoice_line.csv refers to track_id 88, which is not there.");
        assertThat(new Visitor(port).sees("/revenue")).contains("2.98");
    }

    @Test
    void aFolderWithoutACatalogueIsRefusedAtOnce() {
        assertThatThrownBy(() -> jobs.start(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file artist.csv in " + folder + ".");
        assertThat(new Visitor(port).sends("/import", "folder=/nowhere").statusCode())
                .isEqualTo(400);
    }
}
