package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Its key is its person's. */
@Entity
public class Passport {
    @Id
    @ForeignKey("person.id")
    private Integer id;

    private String number;

    @Relationship(backPopulates = "passport")
    private Person person;

    protected Passport() {}

    public Passport(String number) {
        this.number = number;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Person getPerson() {
        return person;
    }

    public void setPerson(Person person) {
        this.person = person;
    }
}
