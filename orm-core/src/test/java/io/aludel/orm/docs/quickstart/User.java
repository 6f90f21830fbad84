package io.aludel.orm.docs.quickstart;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

// tag::user[]
@Entity
@Table("user_account")
public class User {
    @Id
    private Integer id;

    @Column(length = 30)
    private String name;

    private String fullname;

    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Address> addresses = new ArrayList<>();

    protected User() {}

    public User(String name, String fullname, Address... addresses) {
        this.name = name;
        this.fullname = fullname;
        this.addresses.addAll(List.of(addresses));
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getFullname() {
        return fullname;
    }

    public List<Address> getAddresses() {
        return addresses;
    }

    @Override
    public String toString() {
        return "User(id=" + id + ", name='" + name + "', fullname='" + fullname + "')";
    }
}
// end::user[]
