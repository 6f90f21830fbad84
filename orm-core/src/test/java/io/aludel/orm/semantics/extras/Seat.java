package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Version;

@Entity
public class Seat {
    @Id
    private String code;

    private String guest;

    @Version
    private int version;

    protected Seat() {}

    public Seat(String code, String guest) {
        this.code = code;
        this.guest = guest;
    }

    public void setGuest(String guest) {
        this.guest = guest;
    }

    public String getGuest() {
        return guest;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
