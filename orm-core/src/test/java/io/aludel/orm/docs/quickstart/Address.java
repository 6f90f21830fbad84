package io.aludel.orm.docs.quickstart;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

// tag::address[]
@Entity
public class Address {
    @Id
    private Integer id;

    @Column(nullable = false)
    private String emailAddress;

    @ForeignKey("user_account.id")
    @Column(nullable = false)
    private Integer userId;

    @Relationship(backPopulates = "addresses")
    private User user;

    protected Address() {}

    public Address(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public Integer getId() {
        return id;
    }

    public String getEmailAddress() {
        return emailAddress;
    }

    public void setEmailAddress(String emailAddress) {
        this.emailAddress = emailAddress;
    }

    public User getUser() {
        return user;
    }

    @Override
    public String toString() {
        return "Address(id=" + id + ", email_address='" + emailAddress + "')";
    }
}
// end::address[]
