package io.aludel.orm.session.random.town;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** The top of a hierarchy in joined tables, part of a house. */
@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED, discriminator = "kind")
public class Room {
    @Id
    private Integer id;

    private String name;

    @Column(nullable = false)
    @Relationship(backPopulates = "rooms")
    private House house;

    @Relationship
    private Key key;

    @Relationship(
            backPopulates = "room",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Booking> bookings = new ArrayList<>();
}
