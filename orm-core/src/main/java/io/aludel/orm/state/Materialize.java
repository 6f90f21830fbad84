package io.aludel.orm.state;

/** Marks the constructors that are added to entities for loading, which do not assign mapped fields. Its only value is null. */
public final class Materialize {
    private Materialize() {}
}
