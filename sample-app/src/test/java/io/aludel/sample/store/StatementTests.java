package io.aludel.sample.store;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.ExpectedSql;
import io.aludel.orm.engine.SqlRecorder;
import io.aludel.sample.store.catalog.PlaylistService;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.order.OrderService;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the store asks of its database: so many statements for a page, however long it is. */
@StoreTest
class StatementTests {
    private static final String CUSTOMER = "SELECT customer.created_at, customer.updated_at, customer.customer_id,"
            + " customer.first_name, customer.last_name, customer.company, customer.address, customer.city,"
            + " customer.state, customer.country, customer.postal_code, customer.phone, customer.fax, customer.email,"
            + " customer.support_rep_id FROM customer WHERE customer.customer_id = ?";
    private static final String TRACK = "SELECT track.track_id, track.name, track.album_id, track.media_type_id,"
            + " track.genre_id, track.composer, track.milliseconds, track.bytes, track.unit_price FROM ";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private OrderService orders;

    @Autowired
    private PlaylistService playlists;

    private SqlRecorder sql;

    @BeforeEach
    void watch() {
        sql = SqlRecorder.on(engine);
    }

    @AfterEach
    void stopWatching() {
        sql.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 2",
        "/tracks, 2",
        "/tracks?q=a, 2",
        "/artists, 2",
        "/artists/1, 3",
        "/playlists, 1",
        "/playlists/1, 2",
        "/customers, 2",
        "/customers/1, 3",
        "/invoices/1, 2",
        "/employees, 3",
        "/revenue, 2",
        "/basket, 0",
        "/import, 0"
    })
    void aPageTakesOneStatementForEachThingItShows(String path, int statements) {
        sql.during(() -> new Visitor(port).sees(path)).expectCount(statements);
    }

    @Test
    void anOrderIsWrittenInBatches() {
        sql.during(() -> orders.place(1, Map.of(1, 1, 2, 2, 3, 3)))
                .expect(
                        CUSTOMER,
                        TRACK + "track WHERE track.track_id IN (?, ?, ?, ?)",
                        "INSERT INTO invoice (created_at, updated_at, version, customer_id, invoice_date,"
                                + " billing_address, billing_city, billing_state, billing_country, billing_postal_code,"
                                + " total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        "INSERT INTO invoice_line (invoice_id, track_id, unit_price, quantity) VALUES (?, ?, ?, ?)");
    }

    @Test
    void aLineThatIsTakenOutIsDeletedAndItsInvoiceGetsAVersion() {
        Invoice invoice = orders.place(2, Map.of(1, 1, 2, 2));
        int line = invoice.getLines().get(0).getId();
        sql.during(() -> orders.removeLine(invoice.getId(), line, invoice.getVersion()))
                .expect(
                        ExpectedSql.select("invoice"),
                        ExpectedSql.select("invoice_line"),
                        ExpectedSql.sql("UPDATE invoice SET updated_at = ?, version = ?, total = ?"
                                + " WHERE invoice_id = ? AND version = ?"),
                        ExpectedSql.sql("DELETE FROM invoice_line WHERE invoice_line_id = ?"));
    }

    @Test
    void membershipOfAPlaylistIsOneRow() {
        int playlist = playlists.create("Watched").getId();
        String members = TRACK + "playlist_track JOIN track ON playlist_track.track_id = track.track_id"
                + " WHERE playlist_track.playlist_id = ? ORDER BY track.track_id";
        String found = "SELECT playlist.created_at, playlist.updated_at, playlist.playlist_id, playlist.name"
                + " FROM playlist WHERE playlist.playlist_id = ?";
        String track = TRACK + "track WHERE track.track_id = ?";
        sql.during(() -> playlists.add(playlist, 4))
                .expect(track, found, members, "INSERT INTO playlist_track (playlist_id, track_id) VALUES (?, ?)");
        sql.during(() -> playlists.add(playlist, 4)).expect(track, found, members);
        sql.during(() -> playlists.remove(playlist, 4))
                .expect(track, found, members, "DELETE FROM playlist_track WHERE playlist_id = ? AND track_id = ?");
    }
}
