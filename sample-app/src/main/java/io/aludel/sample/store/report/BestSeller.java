package io.aludel.sample.store.report;

import org.jspecify.annotations.Nullable;

/** A track and how often it was sold. */
public record BestSeller(String track, @Nullable String artist, long sold) {}
