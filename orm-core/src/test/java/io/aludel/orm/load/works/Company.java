package io.aludel.orm.load.works;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.Deferred;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.sql.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has staff of several kinds, tags, columns that are left out, and one that is computed. */
@Entity
public class Company {
    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    @Embedded
    private @Nullable Place place;

    @Deferred
    private @Nullable String notes;

    @Deferred(group = "figures")
    private @Nullable Integer turnover;

    @Deferred(group = "figures")
    private @Nullable Integer profit;

    @ColumnProperty("shouted")
    private @Nullable String shout;

    @Relationship(backPopulates = "company", orderBy = "id")
    private List<Staff> staff = new ArrayList<>();

    @Relationship(backPopulates = "companies", orderBy = "label")
    @AssociationTable(name = "company_label")
    private Set<Label> labels = new HashSet<>();

    static Expression<String> shouted() {
        return Company_.name.upper();
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Place getPlace() {
        return place;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public @Nullable Integer getTurnover() {
        return turnover;
    }

    public @Nullable Integer getProfit() {
        return profit;
    }

    public @Nullable String getShout() {
        return shout;
    }

    public List<Staff> getStaff() {
        return staff;
    }

    public Set<Label> getLabels() {
        return labels;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }
}
