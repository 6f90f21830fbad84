package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Does not know the house that has it. */
@Entity
public class Note {
    @Id
    private Integer id;

    private String text;
}
