package io.aludel.orm.semantics.post;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

@Entity
public class Letter {
    @Id
    private Integer id;

    @ForeignKey("sender.id")
    private Integer senderId;

    @Relationship(backPopulates = "letters")
    private Sender sender;

    private String city;
    private String signature;

    protected Letter() {}

    public Letter(String city, String signature) {
        this.city = city;
        this.signature = signature;
    }

    public Integer getId() {
        return id;
    }

    public Integer getSenderId() {
        return senderId;
    }

    public Sender getSender() {
        return sender;
    }

    public void setSender(Sender sender) {
        this.sender = sender;
    }

    public String getCity() {
        return city;
    }

    public String getSignature() {
        return signature;
    }
}
