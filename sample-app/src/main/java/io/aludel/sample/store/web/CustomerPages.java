package io.aludel.sample.store.web;

import io.aludel.sample.store.order.OrderService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about customers and their invoices. */
@Controller
class CustomerPages {
    private final OrderService orders;

    CustomerPages(OrderService orders) {
        this.orders = orders;
    }

    @GetMapping("/customers")
    String customers(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", orders.customers(q, Math.max(1, page)));
        return "customers";
    }

    @GetMapping("/customers/{id}")
    String customer(@PathVariable int id, Model model) {
        model.addAttribute("customer", orders.customer(id));
        return "customer";
    }

    @GetMapping("/invoices/{id}")
    String invoice(@PathVariable int id, Model model) {
        model.addAttribute("invoice", orders.invoice(id));
        return "invoice";
    }

    @PostMapping("/invoices/{id}/lines/{line}/remove")
    String removeLine(@PathVariable int id, @PathVariable int line, @RequestParam int version) {
        orders.removeLine(id, line, version);
        return "redirect:/invoices/" + id;
    }
}
