package io.aludel.orm.type;

/** Stores an enum constant as its name. */
record EnumByName<E extends Enum<E>>(Class<E> type) implements Converter<E, String> {
    @Override
    public String toDatabase(E value) {
        return value.name();
    }

    @Override
    public E toEntity(String stored) {
        return Enum.valueOf(type, stored);
    }
}
