package io.aludel.orm.state.library;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
public class Passport implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "passport")
    @ForeignKey(column = "owner_id")
    private @Nullable Author owner;

    private int number;

    public void setNumber(int number) {
        this.number = number;
    }

    public @Nullable Author getOwner() {
        return owner;
    }

    public void setOwner(@Nullable Author owner) {
        this.owner = owner;
    }
}
