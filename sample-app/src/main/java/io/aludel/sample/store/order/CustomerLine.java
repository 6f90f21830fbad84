package io.aludel.sample.store.order;

/** A customer to choose from. */
public record CustomerLine(Integer id, String name) {}
