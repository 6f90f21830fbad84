package io.aludel.orm.session.random;

import io.aludel.orm.session.random.Field.Shape;
import io.aludel.orm.session.random.Field.Storage;
import io.aludel.orm.session.random.town.Booking;
import io.aludel.orm.session.random.town.Deed;
import io.aludel.orm.session.random.town.Folder;
import io.aludel.orm.session.random.town.Guest;
import io.aludel.orm.session.random.town.Hall;
import io.aludel.orm.session.random.town.House;
import io.aludel.orm.session.random.town.Key;
import io.aludel.orm.session.random.town.Note;
import io.aludel.orm.session.random.town.Room;
import io.aludel.orm.session.random.town.Sticker;
import io.aludel.orm.session.random.town.Tag;
import io.aludel.orm.session.random.town.Vip;
import java.util.List;

/** The schema of the programs, as the model sees it. */
final class Town {
    static final Kind HOUSE = new Kind(House.class, null, true);
    static final Kind GUEST = new Kind(Guest.class, null, true);
    static final Kind ROOM = new Kind(Room.class, null, true);
    static final Kind BOOKING = new Kind(Booking.class, null, false);
    static final Kind NOTE = new Kind(Note.class, null, true);
    static final Kind STICKER = new Kind(Sticker.class, null, true);
    static final Kind DEED = new Kind(Deed.class, null, true);
    static final Kind TAG = new Kind(Tag.class, null, false);
    static final Kind KEY = new Kind(Key.class, null, true);
    static final Kind FOLDER = new Kind(Folder.class, null, true);

    static final Field HOUSE_NAME = value(HOUSE, "name");
    static final Field TAG_ID = value(TAG, "id");
    static final Field STICKER_CODE = value(STICKER, "code");

    static {
        value(HOUSE, "height");
        value(HOUSE, "spot");
        value(ROOM, "name");
        value(GUEST, "name");
        value(BOOKING, "text");
        value(NOTE, "text");
        value(STICKER, "text");
        value(DEED, "text");
        value(TAG, "text");
        value(TAG, "more");
        value(KEY, "text");
        value(FOLDER, "name");
        reference(HOUSE, "leader", GUEST, "leader_id").keyField();
        remote(HOUSE, "rooms", Shape.LIST, ROOM, "house_id")
                .orphan()
                .reverse(reference(ROOM, "house", HOUSE, "house_id").required());
        remote(HOUSE, "guests", Shape.SET, GUEST, "house_id")
                .reverse(reference(GUEST, "house", HOUSE, "house_id").keyField());
        remote(HOUSE, "stickers", Shape.MAP, STICKER, "house_id")
                .orphan()
                .reverse(reference(STICKER, "house", HOUSE, "house_id").required());
        remote(HOUSE, "notes", Shape.LIST, NOTE, "house_id");
        remote(HOUSE, "deed", Shape.REFERENCE, DEED, "house_id")
                .all()
                .reverse(reference(DEED, "house", HOUSE, "house_id"));
        Field tags = new Field(HOUSE, "tags", Shape.SET, TAG, "house_tag").in(Storage.LINK);
        tags.reverse(new Field(TAG, "houses", Shape.LIST, HOUSE, "house_tag").in(Storage.LINK));
        tags.reverse.isFirst = false;
        new Field(HOUSE, "keys", Shape.LIST, KEY, "house_key").in(Storage.LINK);
        reference(ROOM, "key", KEY, "key_id");
        remote(GUEST, "hosted", Shape.SET, GUEST, "host_id").reverse(reference(GUEST, "host", GUEST, "host_id"));
        remote(FOLDER, "folders", Shape.LIST, FOLDER, "parent_id")
                .all()
                .reverse(reference(FOLDER, "parent", FOLDER, "parent_id"));
        remote(ROOM, "bookings", Shape.LIST, BOOKING, "room_id")
                .orphan()
                .reverse(reference(BOOKING, "room", ROOM, "room_id").required());
        remote(GUEST, "bookings", Shape.LIST, BOOKING, "guest_id")
                .orphan()
                .reverse(reference(BOOKING, "guest", GUEST, "guest_id").required());
    }

    static final Kind HALL = new Kind(Hall.class, ROOM, true);
    static final Kind VIP = new Kind(Vip.class, GUEST, true);

    static {
        value(HALL, "seats");
        value(VIP, "wish");
    }

    /** Base classes before their subclasses. */
    static final List<Kind> KINDS =
            List.of(HOUSE, GUEST, ROOM, BOOKING, NOTE, STICKER, DEED, TAG, KEY, FOLDER, HALL, VIP);

    private Town() {}

    static Kind kindOf(Class<?> type) {
        for (Kind kind : KINDS) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type.getName());
    }

    private static Field value(Kind kind, String name) {
        return new Field(kind, name, Shape.VALUE, null, name);
    }

    private static Field reference(Kind kind, String name, Kind target, String column) {
        return new Field(kind, name, Shape.REFERENCE, target, column);
    }

    private static Field remote(Kind kind, String name, Shape shape, Kind target, String column) {
        return new Field(kind, name, shape, target, column).in(Storage.REMOTE);
    }
}
