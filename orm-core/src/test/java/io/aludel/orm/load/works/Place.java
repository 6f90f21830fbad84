package io.aludel.orm.load.works;

import org.jspecify.annotations.Nullable;

/** Where a company is. */
@io.aludel.orm.annotation.Embeddable
public record Place(@Nullable String street, @Nullable String city) {}
