package io.aludel.orm.semantics.post;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Sender {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "sender", orderBy = "city desc")
    private List<Letter> letters = new ArrayList<>();

    @Relationship(primaryJoin = "Sender.id == Letter.senderId and Letter.city == 'Boston'", viewOnly = true)
    private List<Letter> toBoston = new ArrayList<>();

    @Relationship(primaryJoin = "Sender.name == Letter.signature", foreignKeys = "signature", viewOnly = true)
    private List<Letter> signed = new ArrayList<>();

    protected Sender() {}

    public Sender(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public List<Letter> getToBoston() {
        return toBoston;
    }

    public List<Letter> getSigned() {
        return signed;
    }
}
