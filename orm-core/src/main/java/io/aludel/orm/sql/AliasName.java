package io.aludel.orm.sql;

import org.jspecify.annotations.Nullable;

/** The name of an alias, chosen by the user or by the renderer. */
public sealed interface AliasName {

    /** A name that the user gave. */
    record Given(String name) implements AliasName {}

    /** The n-th alias of a statement in {@linkplain Statement#canonical canonical form}. */
    record Numbered(int number) implements AliasName {}

    /** An alias without a name, different from every other. */
    final class Fresh implements AliasName {
        Fresh() {}
    }

    /** The name given, or a new alias where it is null. */
    static AliasName of(@Nullable String name) {
        return name == null ? new Fresh() : new Given(name);
    }
}
