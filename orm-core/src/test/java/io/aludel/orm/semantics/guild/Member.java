package io.aludel.orm.semantics.guild;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
public class Member {
    @Id
    @Column(length = 20)
    private String code;

    @Relationship(backPopulates = "members", passiveUpdates = false)
    private Set<Club> clubs = new LinkedHashSet<>();

    protected Member() {}

    public Member(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Set<Club> getClubs() {
        return clubs;
    }
}
