package io.aludel.sample.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class PagesTests {
    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void enter() {
        visitor = new Visitor(port);
    }

    @Test
    void homeShowsFiguresAndBestSellers() {
        assertThat(visitor.sees("/")).contains("<div class=\"figure\">9</div>tracks", "Best sellers", "Alembic");
    }

    @Test
    void tracksAreFoundByTheirNameAlbumOrArtistInAnyCase() {
        assertThat(visitor.sees("/tracks?q=LOW")).contains("Low Water", "Slow Distillation", "2 in all");
        assertThat(visitor.sees("/tracks?q=furnace")).contains("Coke and Ash").doesNotContain("Low Water");
        assertThat(visitor.sees("/tracks?q=vessel")).contains("Alembic", "4 in all");
        assertThat(visitor.sees("/tracks?q=%25")).contains("0 in all");
    }

    @Test
    void anArtistHasAlbumsWithTheirTracks() {
        assertThat(visitor.sees("/artists?q=tide")).contains("href=\"/artists/1\"", "<td class=\"number\">2</td>");
        assertThat(visitor.sees("/artists/1"))
                .containsSubsequence("Furnace Songs", "Coke and Ash", "Harbour Lights", "Rope and Salt");
    }

    @Test
    void tracksGoIntoAPlaylistOnceAndOutAgain() {
        String playlist = visitor.sends("/playlists", "name=Road").uri().getPath();
        visitor.sends(playlist + "/tracks", "track=6");
        assertThat(visitor.sends(playlist + "/tracks", "track=6").body()).containsOnlyOnce("<td>Alembic</td>");
        assertThat(visitor.sends(playlist + "/tracks/6/remove", "").body()).doesNotContain("<td>Alembic</td>");
        assertThat(visitor.sends("/playlists", "name=+").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsInTheBasketIsOrderedAndCanBeGivenBackOnce() {
        visitor.sends("/basket", "track=1");
        visitor.sends("/basket", "track=6");
        assertThat(visitor.sends("/basket", "track=6").body()).contains("Basket<span> (3)</span>", "Tom Wyler");
        HttpResponse<String> invoice = visitor.sends("/orders", "customer=2");
        assertThat(invoice.body()).contains("Tom Wyler", "Low Water", "<th class=\"number\">2.97</th>");
        assertThat(visitor.sees("/basket")).contains("Nothing in it yet");
        String remove = invoice.body().replaceAll("(?s).*?action=\"(/invoices/[^\"]*/remove)\".*", "$1");
        assertThat(visitor.sends(remove, "version=1").body())
                .contains("<th class=\"number\">1.98</th>")
                .doesNotContain("Low Water");
        HttpResponse<String> again = visitor.sends(remove, "version=1");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Somebody else has changed this meanwhile");
    }

    @Test
    void anEmptyBasketIsNotOrdered() {
        HttpResponse<String> refused = visitor.sends("/orders", "customer=2");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The basket is empty.");
    }

    @Test
    void aCustomerHasInvoices() {
        assertThat(visitor.sees("/customers?q=INES+CARV")).contains("Ines Carvalho", "Portugal", "Jonas Brandt");
        assertThat(visitor.sees("/customers/1")).contains("looked after by Jonas Brandt", "No. 1", "2.97");
        assertThat(visitor.sees("/invoices/1")).contains("Ines Carvalho", "Alembic", "1.98");
    }

    @Test
    void employeesStandBelowThoseTheyReportTo() {
        assertThat(visitor.sees("/employees").replaceAll("\\s+", " "))
                .containsSubsequence("<strong>Maren Holt</strong>", "<ul>", "<li>", "<strong>Jonas Brandt</strong>");
    }

    @Test
    void revenueIsDrawnByCountryAndMonth() {
        assertThat(visitor.sees("/revenue"))
                .contains("Portugal</text>", "Switzerland</text>", "<polyline points=\"40.0,");
    }

    @Test
    void whatIsNotThereIsToldAsAPage() {
        HttpResponse<String> missing = visitor.looksAt("/invoices/4711");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no invoice number 4711.", "Back to the store");
        assertThat(visitor.looksAt("/artists/abc").statusCode()).isEqualTo(400);
        assertThat(visitor.looksAt("/nowhere").statusCode()).isEqualTo(404);
    }
}
