package io.aludel.orm.semantics.shelf;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import java.math.BigDecimal;

/** Says all there is to say of its columns. */
@Entity
public class Volume implements Comparable<Volume> {
    @Id
    private Integer id;

    private int number;

    @Column(name = "heading", length = 12, nullable = false, comment = "as on the spine")
    private String title;

    @Column(precision = 8, scale = 3)
    private BigDecimal weight;

    @Column(definition = "CHAR(3)")
    private String language;

    @Column(insertable = false)
    private String place;

    @Column(updatable = false)
    private String origin;

    protected Volume() {}

    public Volume(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public BigDecimal getWeight() {
        return weight;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    @Override
    public int compareTo(Volume other) {
        return Integer.compare(number, other.number);
    }
}
