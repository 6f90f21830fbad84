package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;

/** Shares its table. */
@Entity
public class Vip extends Guest {
    private String wish;
}
