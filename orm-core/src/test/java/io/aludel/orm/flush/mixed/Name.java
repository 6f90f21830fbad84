package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Embeddable;

/** A value in two columns. */
@Embeddable
public record Name(String first, String last) {}
