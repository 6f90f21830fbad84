package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Is known in its house by its code. */
@Entity
public class Sticker {
    @Id
    private Integer id;

    private String code;

    private String text;

    @Column(nullable = false)
    @Relationship(backPopulates = "stickers")
    private House house;
}
