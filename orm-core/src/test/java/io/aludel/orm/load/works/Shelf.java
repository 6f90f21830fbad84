package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a key of two columns. */
@Entity
public class Shelf {
    @Id
    private @Nullable String aisle;

    @Id
    private int number;

    @Relationship(backPopulates = "shelf", orderBy = "id")
    private List<Item> items = new ArrayList<>();

    public @Nullable String getAisle() {
        return aisle;
    }

    public int getNumber() {
        return number;
    }

    public List<Item> getItems() {
        return items;
    }
}
