package io.aludel.orm.docs.tutorial.hybrid;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Table;

@Entity
@Table("users")
public class User {
    @Id
    private Integer id;

    @Column(length = 50)
    private String firstName;

    @Column(length = 50)
    private String lastName;

    protected User() {}

    public User(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    public Integer getId() {
        return id;
    }

    @HybridProperty
    public String getFullName() {
        return firstName + " " + lastName;
    }
}
