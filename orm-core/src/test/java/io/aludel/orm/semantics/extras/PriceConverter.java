package io.aludel.orm.semantics.extras;

import io.aludel.orm.type.Converter;

/** Stores cents. */
public final class PriceConverter implements Converter<Price, Integer> {
    @Override
    public Integer toDatabase(Price value) {
        return value.euros() * 100 + value.cents();
    }

    @Override
    public Price toEntity(Integer stored) {
        return new Price(stored / 100, stored % 100);
    }
}
