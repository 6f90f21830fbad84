package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

@Entity
public class Membership {
    @Id
    private Integer id;

    private int since = 2020;

    @Relationship(backPopulates = "memberships")
    private Member member;

    private Club club;

    protected Membership() {}

    public Membership(Club club) {
        this.club = club;
    }

    public int getSince() {
        return since;
    }

    public Member getMember() {
        return member;
    }

    public Club getClub() {
        return club;
    }
}
