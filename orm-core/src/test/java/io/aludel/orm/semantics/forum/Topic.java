package io.aludel.orm.semantics.forum;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is deleted for good, but its labels are only marked as taken off. */
@Entity
public class Topic {
    @Id
    private @Nullable Integer id;

    private String title;

    // tag::labels[]
    @Relationship(backPopulates = "topics", orderBy = "id")
    @AssociationTable(name = "topic_label", softDelete = "removed", onDelete = ForeignKeyAction.CASCADE)
    private List<Label> labels = new ArrayList<>();
    // end::labels[]

    public Topic(String title) {
        this.title = title;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
