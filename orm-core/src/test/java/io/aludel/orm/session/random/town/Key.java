package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Table;

/** Knows nobody who has it. */
@Entity
@Table("door_key")
public class Key {
    @Id
    private Integer id;

    private String text;
}
