package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Belongs to one house at most. */
@Entity
public class Deed {
    @Id
    private Integer id;

    private String text;

    @ForeignKey("house.id")
    @Column(unique = true)
    @Relationship(backPopulates = "deed")
    private House house;
}
