package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Links a guest and a room, and can be without neither. */
@Entity
public class Booking {
    @Id
    @ForeignKey("guest.id")
    private Integer guestId;

    @Id
    @ForeignKey("room.id")
    private Integer roomId;

    private String text;

    @Relationship(backPopulates = "bookings")
    private Guest guest;

    @Relationship(backPopulates = "bookings")
    private Room room;
}
