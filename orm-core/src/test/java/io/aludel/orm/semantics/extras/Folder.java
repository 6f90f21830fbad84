package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Has a version, and rows of others around it. */
@Entity
public class Folder {
    @Id
    private Integer id;

    private String name;

    @Relationship
    @ForeignKey(column = "folder_id")
    private List<Page> pages = new ArrayList<>();

    @AssociationTable(name = "folder_sticker")
    private Set<Sticker> stickers = new HashSet<>();

    private Sticker main;

    @Version
    private Short version;

    public Folder() {}

    public void setName(String name) {
        this.name = name;
    }

    public List<Page> getPages() {
        return pages;
    }

    public Set<Sticker> getStickers() {
        return stickers;
    }

    public void setMain(Sticker main) {
        this.main = main;
    }

    public Short getVersion() {
        return version;
    }
}
