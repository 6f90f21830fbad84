package io.aludel.orm.session.random.town;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The top of a hierarchy in one table, and of a tree of guests. */
@Entity
@Inheritance(discriminator = "kind")
public class Guest {
    @Id
    private Integer id;

    private String name;

    @ForeignKey("house.id")
    private Integer houseId;

    @Relationship(backPopulates = "guests", foreignKeys = "houseId")
    private House house;

    @Relationship(backPopulates = "hosted", remoteSide = "id")
    private Guest host;

    @Relationship(backPopulates = "host")
    private Set<Guest> hosted = new LinkedHashSet<>();

    @Relationship(
            backPopulates = "guest",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Booking> bookings = new ArrayList<>();
}
