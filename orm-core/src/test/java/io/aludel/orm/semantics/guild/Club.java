package io.aludel.orm.semantics.guild;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Club {
    @Id
    @Column(length = 20)
    private String name;

    @AssociationTable(name = "club_member", primaryKey = false)
    @Relationship(backPopulates = "clubs", passiveUpdates = false)
    private List<Member> members = new ArrayList<>();

    protected Club() {}

    public Club(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Member> getMembers() {
        return members;
    }
}
