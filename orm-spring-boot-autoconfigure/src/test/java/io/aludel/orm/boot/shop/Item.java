package io.aludel.orm.boot.shop;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Version;
import java.time.Instant;

/** A thing on a shelf. */
@Entity
public class Item implements Stamped {
    @Id
    private Integer id;

    @Column(unique = true, nullable = false)
    private String name;

    private Instant createdAt;

    @Version
    private int version;

    protected Item() {}

    public Item(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    @Override
    public void stamp(Instant now) {
        createdAt = now;
    }
}
