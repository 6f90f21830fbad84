package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;

/** Has a table of its own. */
@Entity
public class Hall extends Room {
    private int seats;
}
