package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Inheritance;

@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED)
public class Raft extends Craft {
    private int logs;

    public int getLogs() {
        return logs;
    }
}
