package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Embeddable;

@Embeddable
public record Point(int x, int y) {}
