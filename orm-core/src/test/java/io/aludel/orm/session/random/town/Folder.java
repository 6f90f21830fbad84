package io.aludel.orm.session.random.town;

import static io.aludel.orm.annotation.Cascade.ALL;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** A tree whose branches are deleted with what they grow from. */
@Entity
public class Folder {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "folders", remoteSide = "id")
    private Folder parent;

    @Relationship(backPopulates = "parent", cascade = ALL)
    private List<Folder> folders = new ArrayList<>();
}
