package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
public abstract class Versioned {
    @Id
    private @Nullable Long id;

    @Version
    private int version;

    public @Nullable Long getId() {
        return id;
    }
}
