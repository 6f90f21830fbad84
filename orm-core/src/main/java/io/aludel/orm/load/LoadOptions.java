package io.aludel.orm.load;

import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one object is read by its key.
 *
 * @param populatesExisting whether the row overwrites an object that is loaded already, changes not yet flushed included
 * @param lock the row lock to take, or null; what is locked is also refreshed
 * @param options loader options as a select takes them
 */
public record LoadOptions(
        boolean populatesExisting, @Nullable Lock lock, List<LoaderOption> options) {
    public static final LoadOptions DEFAULT = new LoadOptions(false, null, List.of());

    public LoadOptions {
        options = List.copyOf(options);
    }

    public LoadOptions populateExisting() {
        return new LoadOptions(true, lock, options);
    }

    public LoadOptions lock(Lock rowLock) {
        return new LoadOptions(populatesExisting, rowLock, options);
    }

    public LoadOptions options(List<LoaderOption> loaderOptions) {
        return new LoadOptions(populatesExisting, lock, loaderOptions);
    }
}
