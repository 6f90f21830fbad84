package io.aludel.orm.docs.tutorial.query;

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

    private Integer age;

    protected User() {}

    public User(String name, Integer age) {
        this.name = name;
        this.age = age;
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

    public Integer getAge() {
        return age;
    }
}
