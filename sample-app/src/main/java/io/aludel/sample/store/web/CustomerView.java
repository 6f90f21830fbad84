package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Address;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Employee;
import org.jspecify.annotations.Nullable;

/** A customer, as programs see it. */
record CustomerView(
        @Nullable Integer id,
        String name,
        String email,
        @Nullable String country,
        @Nullable String supportedBy) {

    static CustomerView of(Customer customer) {
        Address address = customer.getAddress();
        Employee supportRep = customer.getSupportRep();
        return new CustomerView(
                customer.getId(),
                customer.getFullName(),
                customer.getEmail(),
                address == null ? null : address.country(),
                supportRep == null ? null : supportRep.getFullName());
    }
}
