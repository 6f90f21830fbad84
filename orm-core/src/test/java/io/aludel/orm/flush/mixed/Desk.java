package io.aludel.orm.flush.mixed;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Version;

/** Is owned by one clerk, who is replaced as a whole. */
@Entity
public class Desk {
    @Id
    private Integer id;

    @Relationship(
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private Clerk clerk;

    @Version
    private Long version;

    public Desk() {}

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Clerk getClerk() {
        return clerk;
    }

    public void setClerk(Clerk clerk) {
        this.clerk = clerk;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
