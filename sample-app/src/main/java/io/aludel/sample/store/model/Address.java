package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embeddable;
import org.jspecify.annotations.Nullable;

/** A postal address: a value, replaced as a whole. */
@Embeddable
public record Address(
        @Column(name = "address", length = 70) @Nullable String street,
        @Column(length = 40) @Nullable String city,
        @Column(length = 40) @Nullable String state,
        @Column(length = 40) @Nullable String country,
        @Column(length = 10) @Nullable String postalCode) {}
