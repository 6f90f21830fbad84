package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Embeddable;

/** A value in two columns. */
@Embeddable
public record Spot(Integer x, Integer y) {}
