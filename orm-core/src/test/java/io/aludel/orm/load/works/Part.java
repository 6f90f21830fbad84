package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree. */
@Entity
public class Part {
    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Part parent;

    @Relationship(backPopulates = "parent", orderBy = "id")
    private List<Part> children = new ArrayList<>();

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Part getParent() {
        return parent;
    }

    public List<Part> getChildren() {
        return children;
    }
}
