package io.aludel.orm.flush.billing;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Default;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.Sequence;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.Version;
import java.time.Instant;

/** Fills in much by itself. */
@Entity
@SoftDelete("gone")
public class Document {
    @Id
    @Sequence(allocation = 10)
    private Long id;

    private String title;

    @Default("draft")
    private String status;

    @ServerDefault("7")
    private Integer priority;

    @ServerDefault("3")
    private int weight;

    @OnUpdate("1 + 1")
    private Integer touches;

    @Column(insertable = false)
    private String later;

    @Column(updatable = false)
    private String once;

    private boolean gone;

    @Version
    private Instant changed;

    protected Document() {}

    public Document(String title) {
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public Integer getPriority() {
        return priority;
    }

    public void setPriority(Integer priority) {
        this.priority = priority;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public Integer getTouches() {
        return touches;
    }

    public void setTouches(Integer touches) {
        this.touches = touches;
    }

    public String getLater() {
        return later;
    }

    public void setLater(String later) {
        this.later = later;
    }

    public String getOnce() {
        return once;
    }

    public void setOnce(String once) {
        this.once = once;
    }

    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }

    public Instant getChanged() {
        return changed;
    }

    public void setChanged(Instant changed) {
        this.changed = changed;
    }
}
