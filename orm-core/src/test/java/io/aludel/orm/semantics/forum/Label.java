package io.aludel.orm.semantics.forum;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.SoftDelete;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is marked with the time when it was deleted. */
// tag::label[]
@Entity
@SoftDelete("deletedAt")
public class Label {
    @Id
    private @Nullable Integer id;

    private String name;

    private @Nullable Instant deletedAt;
    // end::label[]

    @Relationship(secondary = "topic_label", backPopulates = "labels", orderBy = "id")
    private List<Topic> topics = new ArrayList<>();

    public Label(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    public List<Topic> getTopics() {
        return topics;
    }
}
