package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other side of many-to-many. */
@Entity
public class Label {
    @Id
    private @Nullable Integer id;

    private String label = "";

    @Relationship(backPopulates = "labels")
    private Set<Company> companies = new HashSet<>();

    public @Nullable Integer getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public Set<Company> getCompanies() {
        return companies;
    }
}
