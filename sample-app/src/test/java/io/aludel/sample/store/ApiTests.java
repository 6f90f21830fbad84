package io.aludel.sample.store;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@StoreTest
class ApiTests {
    @LocalServerPort
    private int port;

    private RestTestClient client;

    @BeforeEach
    void connect() {
        client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port + "/api")
                .build();
    }

    private BodyContentSpec get(String path, HttpStatus status) {
        return client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private BodyContentSpec post(String path, Object body, HttpStatus status) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private BodyContentSpec delete(String path, HttpStatus status) {
        return client.delete()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    @Test
    void answersRecords() {
        get("/tracks?q=alembic", HttpStatus.OK)
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.content[0].artist")
                .isEqualTo("Vessel & Flame")
                .jsonPath("$.content[0].genre")
                .isEqualTo("Electronic");
        get("/artists/1", HttpStatus.OK).jsonPath("$.albums[0].tracks[1]").isEqualTo("Second Shift");
        get("/playlists/1", HttpStatus.OK).jsonPath("$.tracks.length()").isEqualTo(3);
        get("/customers/1", HttpStatus.OK).jsonPath("$.supportedBy").isEqualTo("Jonas Brandt");
        get("/employees", HttpStatus.OK).jsonPath("$[0].subordinates[0].name").isEqualTo("Jonas Brandt");
        get("/best-sellers?rows=1", HttpStatus.OK).jsonPath("$.length()").isEqualTo(1);
        get("/summary", HttpStatus.OK).jsonPath("$.artists").isEqualTo(2);
        get("/revenue/countries", HttpStatus.OK).jsonPath("$.length()").isEqualTo(2);
        get("/import", HttpStatus.OK).jsonPath("$.running").isEqualTo(false);
    }

    @Test
    void anOrderBecomesAnInvoiceWhoseVersionGuardsIt() {
        Map<String, Object> order = Map.of("customer", 1, "tracks", Map.of(2, 1, 3, 2));
        Object[] ids = new Object[2];
        post("/orders", order, HttpStatus.CREATED)
                .jsonPath("$.total")
                .isEqualTo(2.97)
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.id")
                .value(id -> ids[0] = id)
                .jsonPath("$.lines[0].id")
                .value(id -> ids[1] = id);
        String line = "/invoices/" + ids[0] + "/lines/" + ids[1];
        delete(line + "?version=1", HttpStatus.OK)
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.lines.length()")
                .isEqualTo(1);
        delete(line + "?version=1", HttpStatus.CONFLICT).jsonPath("$.status").isEqualTo(409);
        delete(line + "?version=2", HttpStatus.NOT_FOUND)
                .jsonPath("$.detail")
                .isEqualTo("There is no invoice line number " + ids[1] + ".");
    }

    @Test
    void playlistsAreMadeFilledAndEmptied() {
        Object[] id = new Object[1];
        post("/playlists", Map.of("name", "Night"), HttpStatus.CREATED)
                .jsonPath("$.tracks.length()")
                .isEqualTo(0)
                .jsonPath("$.id")
                .value(given -> id[0] = given);
        String tracks = "/playlists/" + id[0] + "/tracks/";
        client.put().uri(tracks + 7).exchange().expectStatus().isNoContent();
        get("/playlists/" + id[0], HttpStatus.OK).jsonPath("$.tracks[0].name").isEqualTo("Receiver");
        delete(tracks + 7, HttpStatus.NO_CONTENT);
        get("/playlists/" + id[0], HttpStatus.OK).jsonPath("$.tracks.length()").isEqualTo(0);
    }

    @Test
    void whatIsMissingIsNotFound() {
        get("/artists/4711", HttpStatus.NOT_FOUND).jsonPath("$.detail").isEqualTo("There is no artist number 4711.");
        get("/playlists/4711", HttpStatus.NOT_FOUND);
        post("/orders", Map.of("customer", 4711, "tracks", Map.of(1, 1)), HttpStatus.NOT_FOUND);
        post("/orders", Map.of("customer", 1, "tracks", Map.of(4711, 1)), HttpStatus.NOT_FOUND);
        client.put().uri("/playlists/1/tracks/4711").exchange().expectStatus().isNotFound();
    }

    @Test
    void whatMakesNoSenseIsABadRequest() {
        get("/tracks?page=0", HttpStatus.BAD_REQUEST).jsonPath("$.status").isEqualTo(400);
        get("/artists/one", HttpStatus.BAD_REQUEST);
        post("/playlists", Map.of("name", " "), HttpStatus.BAD_REQUEST);
        post("/orders", Map.of("customer", 1, "tracks", Map.of()), HttpStatus.BAD_REQUEST);
        post("/orders", Map.of("customer", 1, "tracks", Map.of(1, 0)), HttpStatus.BAD_REQUEST);
        post("/import?folder=/nowhere", Map.of(), HttpStatus.BAD_REQUEST)
                .jsonPath("$.detail")
                .isEqualTo("There is no file artist.csv in /nowhere.");
    }
}
