package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Default;
import io.aludel.orm.annotation.Deferred;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Json;
import io.aludel.orm.annotation.ServerDefault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
public class Locker {
    @Id
    private @Nullable UUID id;

    @Default("7")
    private @Nullable Integer size;

    @ServerDefault("CURRENT_TIMESTAMP")
    private @Nullable String created;

    @Deferred(group = "big")
    private @Nullable String notes;

    @Json
    private List<String> labels = List.of();

    public List<String> getLabels() {
        return labels;
    }

    public void setLabels(List<String> labels) {
        this.labels = labels;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable Integer getSize() {
        return size;
    }

    public @Nullable String getCreated() {
        return created;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
