package io.aludel.sample.store.web;

import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.catalog.ArtistLine;
import io.aludel.sample.store.catalog.CatalogService;
import io.aludel.sample.store.catalog.Page;
import io.aludel.sample.store.imports.ImportJobs;
import io.aludel.sample.store.imports.ImportStatus;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.InvoiceLine;
import io.aludel.sample.store.model.Track;
import io.aludel.sample.store.order.OrderService;
import io.aludel.sample.store.report.CountryRevenue;
import io.aludel.sample.store.report.MonthRevenue;
import io.aludel.sample.store.report.ReportService;
import io.aludel.sample.store.report.Summary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. Answers are records made of entities, so nothing is loaded while JSON is written. */
@RestController
@RequestMapping("/api")
class StoreApi {
    private final CatalogService catalog;
    private final OrderService orders;
    private final ReportService reports;
    private final ImportJobs imports;

    StoreApi(CatalogService catalog, OrderService orders, ReportService reports, ImportJobs imports) {
        this.catalog = catalog;
        this.orders = orders;
        this.reports = reports;
        this.imports = imports;
    }

    record TrackView(
            @Nullable Integer id,
            String name,
            @Nullable String album,
            @Nullable String artist,
            @Nullable String genre,
            BigDecimal price) {
        static TrackView of(Track track) {
            var album = track.getAlbum();
            var genre = track.getGenre();
            return new TrackView(
                    track.getId(),
                    track.getName(),
                    album == null ? null : album.getTitle(),
                    album == null ? null : album.getArtist().getName(),
                    genre == null ? null : genre.getName(),
                    track.getUnitPrice());
        }
    }

    record LineView(@Nullable Integer id, String track, BigDecimal unitPrice, int quantity, BigDecimal total) {
        static LineView of(InvoiceLine line) {
            return new LineView(
                    line.getId(),
                    line.getTrack().getName(),
                    line.getUnitPrice(),
                    line.getQuantity(),
                    line.getLineTotal());
        }
    }

    record InvoiceView(
            @Nullable Integer id,
            int version,
            String customer,
            LocalDateTime date,
            BigDecimal total,
            List<LineView> lines) {
        static InvoiceView of(Invoice invoice) {
            return new InvoiceView(
                    invoice.getId(),
                    invoice.getVersion(),
                    invoice.getCustomer().getFullName(),
                    invoice.getInvoiceDate(),
                    invoice.getTotal(),
                    invoice.getLines().stream().map(LineView::of).toList());
        }
    }

    /** An order: a customer, and how many of which tracks. */
    record NewOrder(int customer, @NotEmpty Map<Integer, Integer> tracks) {}

    @GetMapping("/summary")
    Summary summary() {
        return reports.summary();
    }

    @GetMapping("/tracks")
    Page<TrackView> tracks(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        Page<Track> found = catalog.tracks(q, page);
        return new Page<>(
                found.content().stream().map(TrackView::of).toList(), found.number(), found.size(), found.total());
    }

    @GetMapping("/artists")
    Page<ArtistLine> artists(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        return catalog.artists(q, page);
    }

    @GetMapping("/invoices/{id}")
    InvoiceView invoice(@PathVariable int id) {
        return InvoiceView.of(orders.invoice(id));
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView place(@Valid @RequestBody NewOrder order) {
        return InvoiceView.of(orders.place(order.customer(), order.tracks()));
    }

    @DeleteMapping("/invoices/{id}/lines/{line}")
    InvoiceView removeLine(@PathVariable int id, @PathVariable int line, @RequestParam int version) {
        orders.removeLine(id, line, version);
        return InvoiceView.of(orders.invoice(id));
    }

    @GetMapping("/revenue/countries")
    List<CountryRevenue> countries() {
        return reports.byCountry();
    }

    @GetMapping("/revenue/months")
    List<MonthRevenue> months() {
        return reports.byMonth();
    }

    @GetMapping("/import")
    ImportStatus importStatus() {
        return imports.status();
    }

    @PostMapping("/import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportStatus startImport(@RequestParam String folder) {
        imports.start(Path.of(folder));
        return imports.status();
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(OptimisticLockingFailureException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Somebody else has changed this meanwhile.");
    }

    @ExceptionHandler
    ProblemDetail bad(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }
}
