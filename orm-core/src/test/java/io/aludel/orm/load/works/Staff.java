package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy with a table per class. */
@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED)
public class Staff {
    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    @Relationship(backPopulates = "staff")
    private @Nullable Company company;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Company getCompany() {
        return company;
    }
}
