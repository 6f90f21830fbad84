package io.aludel.sample.store.web;

import io.aludel.sample.store.catalog.CatalogService;
import io.aludel.sample.store.model.Track;
import io.aludel.sample.store.order.Basket;
import io.aludel.sample.store.order.OrderService;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which one buys. */
@Controller
@SessionAttributes("basket")
class BasketPages {
    private final OrderService orders;
    private final CatalogService catalog;

    BasketPages(OrderService orders, CatalogService catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    /** A line of the basket, as its page shows it. */
    record Item(Track track, int quantity) {}

    @ModelAttribute("basket")
    Basket basket() {
        return new Basket();
    }

    @GetMapping("/basket")
    String show(@ModelAttribute("basket") Basket basket, Model model) {
        if (basket.size() > 0) {
            model.addAttribute("customers", orders.customerNames());
        }
        model.addAttribute("items", items(basket));
        return "basket";
    }

    private List<Item> items(Basket basket) {
        Map<Integer, Integer> quantities = basket.quantities();
        return catalog.tracks(quantities.keySet()).stream()
                .map(track -> new Item(track, quantities.getOrDefault(track.getId(), 0)))
                .toList();
    }

    @PostMapping("/basket")
    String add(@ModelAttribute("basket") Basket basket, @RequestParam int track, RedirectAttributes redirect) {
        basket.add(track);
        redirect.addFlashAttribute("message", "Put into the basket.");
        return "redirect:/basket";
    }

    @PostMapping("/orders")
    String place(@ModelAttribute("basket") Basket basket, @RequestParam int customer) {
        Integer invoice = orders.place(customer, basket.quantities()).getId();
        basket.clear();
        return "redirect:/invoices/" + invoice;
    }
}
