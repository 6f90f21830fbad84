package io.aludel.sample.store.web;

import io.aludel.sample.store.report.BestSeller;
import io.aludel.sample.store.report.CountryRevenue;
import io.aludel.sample.store.report.MonthRevenue;
import io.aludel.sample.store.report.ReportService;
import io.aludel.sample.store.report.Summary;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures, for programs. */
@RestController
@RequestMapping("/api")
class ReportApi {
    private final ReportService reports;

    ReportApi(ReportService reports) {
        this.reports = reports;
    }

    @GetMapping("/summary")
    Summary summary() {
        return reports.summary();
    }

    @GetMapping("/best-sellers")
    List<BestSeller> bestSellers(@RequestParam(defaultValue = "10") @Positive int rows) {
        return reports.bestSellers(rows);
    }

    @GetMapping("/revenue/countries")
    List<CountryRevenue> countries() {
        return reports.byCountry();
    }

    @GetMapping("/revenue/months")
    List<MonthRevenue> months() {
        return reports.byMonth();
    }
}
