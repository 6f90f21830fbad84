package io.aludel.orm.session.random.town;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has every kind of relationship, a version, a name nobody else has and a value in two columns. */
@Entity
public class House {
    @Id
    private Integer id;

    @Column(unique = true)
    private String name;

    private int height;

    @Embedded
    private Spot spot;

    @Version
    private int version;

    @ForeignKey("guest.id")
    private Integer leaderId;

    @Relationship(foreignKeys = "leaderId", postUpdate = true)
    private Guest leader;

    @Relationship(
            backPopulates = "house",
            cascade = {ALL, DELETE_ORPHAN},
            orderBy = "id")
    private List<Room> rooms = new ArrayList<>();

    @Relationship(backPopulates = "house")
    private Set<Guest> guests = new LinkedHashSet<>();

    @Relationship(
            backPopulates = "house",
            mapKey = "code",
            cascade = {ALL, DELETE_ORPHAN})
    private Map<String, Sticker> stickers = new HashMap<>();

    @ForeignKey(column = "house_id")
    @Relationship(orderBy = "id")
    private List<Note> notes = new ArrayList<>();

    @Relationship(backPopulates = "house", cascade = ALL)
    private Deed deed;

    @AssociationTable(name = "house_tag")
    @Relationship(backPopulates = "houses")
    private Set<Tag> tags = new LinkedHashSet<>();

    @AssociationTable(name = "house_key")
    @Relationship(orderBy = "id")
    private List<Key> keys = new ArrayList<>();
}
