package io.aludel.orm.flush.league;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Has a number nobody else has, which may be missing, and a rank that may not. */
@Entity
public class Place {
    @Id
    private Integer id;

    @Column(unique = true)
    private Integer number;

    @Column(unique = true, nullable = false)
    private Integer rank;

    protected Place() {}

    public Place(Integer number, Integer rank) {
        this.number = number;
        this.rank = rank;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Integer getRank() {
        return rank;
    }

    public void setRank(Integer rank) {
        this.rank = rank;
    }
}
