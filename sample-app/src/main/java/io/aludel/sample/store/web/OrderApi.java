package io.aludel.sample.store.web;

import io.aludel.sample.store.catalog.Page;
import io.aludel.sample.store.order.OrderService;
import io.aludel.sample.store.order.StaffService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers, invoices and staff, for programs. */
@RestController
@RequestMapping("/api")
class OrderApi {
    private final OrderService orders;
    private final StaffService staff;

    OrderApi(OrderService orders, StaffService staff) {
        this.orders = orders;
        this.staff = staff;
    }

    /** An order: a customer, and how many of which tracks. */
    record NewOrder(int customer, @NotEmpty Map<Integer, @Positive Integer> tracks) {}

    @GetMapping("/customers")
    Page<CustomerView> customers(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") @Positive int page) {
        return orders.customers(q, page).map(CustomerView::of);
    }

    @GetMapping("/customers/{id}")
    CustomerView customer(@PathVariable int id) {
        return CustomerView.of(orders.customer(id));
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

    /** Takes a line off; refused with 409 when the invoice has another version by now. */
    @DeleteMapping("/invoices/{id}/lines/{line}")
    InvoiceView removeLine(@PathVariable int id, @PathVariable int line, @RequestParam int version) {
        return InvoiceView.of(orders.removeLine(id, line, version));
    }

    @GetMapping("/employees")
    List<EmployeeView> employees() {
        return staff.tree().stream().map(EmployeeView::of).toList();
    }
}
