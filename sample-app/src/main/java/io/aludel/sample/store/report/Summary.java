package io.aludel.sample.store.report;

import java.math.BigDecimal;

/** The store in figures. */
public record Summary(long tracks, long artists, long playlists, long customers, BigDecimal revenue) {}
