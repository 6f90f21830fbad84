package io.aludel.sample.store;

import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.SqlRecorder;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.sample.store.imports.ImportJobs;
import io.aludel.sample.store.model.Address;
import io.aludel.sample.store.model.Album_;
import io.aludel.sample.store.model.Artist_;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Customer_;
import io.aludel.sample.store.model.Employee_;
import io.aludel.sample.store.model.Genre_;
import io.aludel.sample.store.model.InvoiceLine_;
import io.aludel.sample.store.model.Invoice_;
import io.aludel.sample.store.model.MediaType_;
import io.aludel.sample.store.model.Playlist;
import io.aludel.sample.store.model.Playlist_;
import io.aludel.sample.store.model.Track_;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports the real Chinook data, which is not part of this project, where it is at hand. */
@ImportTest
class ChinookTests {
    @Autowired
    private ImportJobs jobs;

    @Autowired
    private SessionMaker sessions;

    @Autowired
    private Engine engine;

    private static Path folder() {
        String given = System.getProperty("STORE_CHINOOK", System.getenv("STORE_CHINOOK"));
        Path folder = Path.of(given != null ? given : "../../shared/data/chinook");
        assumeTrue(
                Files.isRegularFile(folder.resolve("track.csv")),
                () -> "The Chinook data is not in " + folder.toAbsolutePath().normalize()
                        + ". Name its folder by the system property or environment variable STORE_CHINOOK.");
        return folder;
    }

    private void load(Path folder) {
        jobs.start(folder);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !jobs.status().running());
        assertThat(jobs.status().words()).startsWith("15607 rows imported");
    }

    @Test
    void everyRowArrivesInBatchesAsItWas() {
        Path folder = folder();
        try (SqlRecorder sql = SqlRecorder.on(engine)) {
            load(folder);
            assertThat(sql.statements()).hasSizeLessThan(100);
        }
        sessions.inTransaction(session -> {
            assertThat(counts(session)).containsExactly(275L, 347L, 5L, 25L, 3503L, 18L, 8715L, 8L, 59L, 412L, 2240L);
            assertThat(session.scalar(select(sum(Invoice_.total)))).isEqualByComparingTo("2328.60");
            assertThat(session.scalar(select(sum(InvoiceLine_.lineTotal)))).isEqualByComparingTo("2328.60");
            assertThat(session.scalars(select(Track_.name)
                                    .where(Track_.name.contains("\\"))
                                    .orderBy(Track_.name))
                            .all())
                    .hasSize(4)
                    .startsWith("Cavalleria Rusticana \\ Act \\ Intermezzo Sinfonico");
            Customer scot = session.scalars(select(Customer.class).where(Customer_.fullName.eq("Steve Murray")))
                    .one();
            assertThat(scot.getAddress()).extracting(Address::city).isEqualTo("Edinburgh ");
        });
    }

    private static List<Long> counts(Session session) {
        return Stream.of(
                        select(count(Artist_.id)),
                        select(count(Album_.id)),
                        select(count(MediaType_.id)),
                        select(count(Genre_.id)),
                        select(count(Track_.id)),
                        select(count(Playlist_.id)),
                        select(count(Track_.id)).from(Playlist.class).join(Playlist_.tracks),
                        select(count(Employee_.id)),
                        select(count(Customer_.id)),
                        select(count(Invoice_.id)),
                        select(count(InvoiceLine_.id)))
                .map(session::scalar)
                .toList();
    }
}
