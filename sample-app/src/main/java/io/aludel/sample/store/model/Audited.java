package io.aludel.sample.store.model;

import io.aludel.orm.annotation.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a row was written first and last. A listener bean keeps both. */
@MappedSuperclass
public abstract class Audited {
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public void created(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    public void updated(Instant now) {
        updatedAt = now;
    }
}
