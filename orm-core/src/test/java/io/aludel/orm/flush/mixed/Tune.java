package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.annotation.UniqueConstraint;

/** Stands in a list at a place that no other tune has. */
@Entity
@Table(unique = @UniqueConstraint(columns = {"albumId", "place"}))
public class Tune {
    @Id
    private Integer id;

    private String title;

    @ForeignKey("album.id")
    private Integer albumId;

    private Integer place;

    protected Tune() {}

    public Tune(String title) {
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getAlbumId() {
        return albumId;
    }

    public void setAlbumId(Integer albumId) {
        this.albumId = albumId;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }
}
