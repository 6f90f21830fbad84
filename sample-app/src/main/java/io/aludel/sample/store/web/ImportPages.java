package io.aludel.sample.store.web;

import io.aludel.sample.store.imports.ImportJobs;
import java.nio.file.Path;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the store's whole catalogue is replaced. */
@Controller
class ImportPages {
    private final ImportJobs jobs;

    ImportPages(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/import")
    String show(Model model) {
        model.addAttribute("status", jobs.status());
        model.addAttribute("folder", "");
        return "import";
    }

    @PostMapping("/import")
    String start(@RequestParam String folder) {
        jobs.start(Path.of(folder));
        return "redirect:/import";
    }
}
