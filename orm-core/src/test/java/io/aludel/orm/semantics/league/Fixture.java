package io.aludel.orm.semantics.league;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Version;
import java.io.Serializable;

@Entity
public class Fixture implements Serializable {
    @Id
    private Integer id;

    private String title;

    @Version
    private int version;

    protected Fixture() {}

    public Fixture(String title) {
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getVersion() {
        return version;
    }
}
