package io.aludel.orm.dialect.h2;

import io.aludel.orm.render.TypeNames;
import io.aludel.orm.type.Storage;

/** H2's words for types. */
final class H2TypeNames extends TypeNames {
    private static final int MAX_PRECISION = 100_000;

    @Override
    protected String text() {
        return "CHARACTER LARGE OBJECT";
    }

    @Override
    protected String binary(Storage storage) {
        return storage.length() == 0 ? "BINARY LARGE OBJECT" : super.binary(storage);
    }

    // Without a size, H2 gives NUMERIC no digits after the point.
    @Override
    protected String numeric(Storage storage) {
        return storage.precision() == 0 ? "DECFLOAT(" + MAX_PRECISION + ")" : super.numeric(storage);
    }
}
