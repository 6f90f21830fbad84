package io.aludel.orm.docs.tutorial.basics;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Table;

@Entity
@Table("users")
public class User {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @Column(length = 100)
    private String email;

    protected User() {}

    public User(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    @Override
    public String toString() {
        return "User(id=" + id + ", name='" + name + "')";
    }
}
