package io.aludel.orm.docs.tutorial.cascade;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table("parents")
public class Parent {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(
            backPopulates = "parent",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Child> children = new ArrayList<>();

    protected Parent() {}

    public Parent(String name) {
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

    public List<Child> getChildren() {
        return children;
    }

    public void setChildren(List<Child> children) {
        this.children = children;
    }
}
