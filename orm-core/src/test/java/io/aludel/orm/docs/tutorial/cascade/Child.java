package io.aludel.orm.docs.tutorial.cascade;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;

@Entity
@Table("children")
public class Child {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @ForeignKey("parents.id")
    private Integer parentId;

    @Relationship(backPopulates = "children")
    private Parent parent;

    protected Child() {}

    public Child(String name) {
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

    public Parent getParent() {
        return parent;
    }
}
