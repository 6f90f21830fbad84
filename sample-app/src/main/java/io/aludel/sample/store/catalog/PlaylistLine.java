package io.aludel.sample.store.catalog;

import org.jspecify.annotations.Nullable;

/** A playlist in a list, with the number of tracks. */
public record PlaylistLine(Integer id, @Nullable String name, Long tracks) {}
