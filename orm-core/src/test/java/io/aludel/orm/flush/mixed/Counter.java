package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.orm.annotation.Version;

/** Has a version that the database makes. */
@Entity
public class Counter {
    @Id
    private Integer id;

    private String name;

    @Version(serverSide = true)
    @ServerDefault("10")
    private Integer version;

    protected Counter() {}

    public Counter(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
