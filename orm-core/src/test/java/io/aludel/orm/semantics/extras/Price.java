package io.aludel.orm.semantics.extras;

/** Euros and cents. */
public record Price(int euros, int cents) {
    @Override
    public String toString() {
        return euros + "," + cents;
    }
}
