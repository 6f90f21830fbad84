package io.aludel.sample.store.report;

/** Revenue in pictures. */
public record Charts(BarChart countries, LineChart months) {}
