package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.BaseEntity;
import java.time.LocalDate;

@Entity
@Table("visits")
public class Visit extends BaseEntity {
    @Column(name = "visit_date")
    private LocalDate date;

    private String description = "check-up";
    private int minutes;

    /** Creates a visit of today. */
    public Visit() {
        this.date = LocalDate.now();
        this.minutes = 20;
    }

    public Visit(LocalDate date, String description) {
        this.date = date;
        this.description = description;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
