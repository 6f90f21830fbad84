package io.aludel.orm.flush.mixed;

import static io.aludel.orm.annotation.Cascade.ALL;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;

/** Knows others, has a boss by a column without field, a name in two columns, and a passport with the same key. */
@Entity
public class Person {
    @Id
    private Integer id;

    @Embedded
    private Name name;

    @Relationship(remoteSide = "id")
    private Person boss;

    @AssociationTable(name = "friendship")
    @Relationship
    private Set<Person> friends = new LinkedHashSet<>();

    @Relationship(backPopulates = "person", cascade = ALL)
    private Passport passport;

    protected Person() {}

    public Person(Name name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Name getName() {
        return name;
    }

    public void setName(Name name) {
        this.name = name;
    }

    public Person getBoss() {
        return boss;
    }

    public void setBoss(Person boss) {
        this.boss = boss;
    }

    public Set<Person> getFriends() {
        return friends;
    }

    public void setFriends(Set<Person> friends) {
        this.friends = friends;
    }

    public Passport getPassport() {
        return passport;
    }

    public void setPassport(Passport passport) {
        this.passport = passport;
    }
}
