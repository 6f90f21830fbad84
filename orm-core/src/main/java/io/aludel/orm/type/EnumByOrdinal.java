package io.aludel.orm.type;

/** Stores an enum constant as its position. */
record EnumByOrdinal<E extends Enum<E>>(Class<E> type) implements Converter<E, Integer> {
    @Override
    public Integer toDatabase(E value) {
        return value.ordinal();
    }

    @Override
    public E toEntity(Integer stored) {
        return type.getEnumConstants()[stored];
    }
}
