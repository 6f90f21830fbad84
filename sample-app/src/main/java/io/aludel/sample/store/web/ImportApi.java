package io.aludel.sample.store.web;

import io.aludel.sample.store.imports.ImportJobs;
import io.aludel.sample.store.imports.ImportStatus;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts an import and tells how far it is, for programs and for the progress bar. */
@RestController
@RequestMapping("/api/import")
class ImportApi {
    private final ImportJobs jobs;

    ImportApi(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    ImportStatus status() {
        return jobs.status();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportStatus start(@RequestParam String folder) {
        jobs.start(Path.of(folder));
        return jobs.status();
    }
}
