package io.aludel.sample.store.catalog;

import org.jspecify.annotations.Nullable;

/** An artist in a list, with the number of albums. */
public record ArtistLine(Integer id, @Nullable String name, Long albums) {}
