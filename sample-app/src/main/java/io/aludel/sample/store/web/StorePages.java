package io.aludel.sample.store.web;

import io.aludel.sample.store.catalog.CatalogService;
import io.aludel.sample.store.catalog.PlaylistService;
import io.aludel.sample.store.order.StaffService;
import io.aludel.sample.store.report.ReportService;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which one looks around. */
@Controller
class StorePages {
    private final CatalogService catalog;
    private final PlaylistService playlists;
    private final StaffService staff;
    private final ReportService reports;

    StorePages(CatalogService catalog, PlaylistService playlists, StaffService staff, ReportService reports) {
        this.catalog = catalog;
        this.playlists = playlists;
        this.staff = staff;
        this.reports = reports;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("summary", reports.summary());
        model.addAttribute("bestSellers", reports.bestSellers(10));
        return "home";
    }

    @GetMapping("/tracks")
    String tracks(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", catalog.tracks(q, Math.max(1, page)));
        return "tracks";
    }

    @GetMapping("/artists")
    String artists(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", catalog.artists(q, Math.max(1, page)));
        return "artists";
    }

    @GetMapping("/artists/{id}")
    String artist(@PathVariable int id, Model model) {
        model.addAttribute("artist", catalog.artist(id));
        return "artist";
    }

    @GetMapping("/playlists")
    String playlists(Model model) {
        model.addAttribute("playlists", playlists.all());
        return "playlists";
    }

    @PostMapping("/playlists")
    String createPlaylist(@RequestParam @NotBlank @Size(max = 120) String name) {
        return "redirect:/playlists/" + playlists.create(name).getId();
    }

    @GetMapping("/playlists/{id}")
    String playlist(@PathVariable int id, Model model) {
        model.addAttribute("playlist", playlists.playlist(id));
        return "playlist";
    }

    @PostMapping("/playlists/{id}/tracks")
    String addToPlaylist(@PathVariable int id, @RequestParam int track) {
        playlists.add(id, track);
        return "redirect:/playlists/" + id;
    }

    @PostMapping("/playlists/{id}/tracks/{track}/remove")
    String removeFromPlaylist(@PathVariable int id, @PathVariable int track) {
        playlists.remove(id, track);
        return "redirect:/playlists/" + id;
    }

    @GetMapping("/employees")
    String employees(Model model) {
        model.addAttribute("roots", staff.tree());
        return "employees";
    }

    @GetMapping("/revenue")
    String revenue(Model model) {
        model.addAttribute("charts", reports.charts());
        return "revenue";
    }
}
