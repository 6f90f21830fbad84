package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
public class Member {
    @Id
    private Integer id;

    private String name;

    @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @ForeignKey(column = "member_id")
    private List<Nickname> nicknames = new ArrayList<>();

    @Relationship(
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            mapKey = "kind")
    @ForeignKey(column = "member_id")
    private Map<String, Fact> facts = new HashMap<>();

    @Relationship(
            backPopulates = "member",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private Set<Membership> memberships = new HashSet<>();

    @Relationship(
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            singleParent = true)
    private Home home;

    @Relationship(cascade = Cascade.ALL)
    @ForeignKey(column = "office_id")
    private Home office;

    protected Member() {}

    public Member(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Membership> getMemberships() {
        return memberships;
    }

    public Home getHome() {
        return home;
    }

    public Home getOffice() {
        return office;
    }

    @AssociationProxy(through = "nicknames", attribute = "text")
    public native List<String> getNicks();

    @AssociationProxy(through = "facts", attribute = "text")
    public native Map<String, String> getNotes();

    @AssociationProxy(through = "memberships", attribute = "club")
    public native Set<Club> getClubs();

    @AssociationProxy(through = "home", attribute = "town")
    public native String getTown();

    @AssociationProxy(through = "home", attribute = "town", nullClears = true)
    public native void setTown(String town);

    @AssociationProxy(through = "office", attribute = "town")
    public native void setOfficeTown(String town);
}
