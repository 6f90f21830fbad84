package io.aludel.orm.docs.tutorial.selfreferential;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table("employees")
public class Employee {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @ForeignKey("employees.id")
    private Integer managerId;

    @Relationship(remoteSide = "id", backref = "subordinates")
    private Employee manager;

    private List<Employee> subordinates = new ArrayList<>();

    protected Employee() {}

    public Employee(String name, Integer managerId) {
        this.name = name;
        this.managerId = managerId;
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

    public Integer getManagerId() {
        return managerId;
    }

    public Employee getManager() {
        return manager;
    }

    public List<Employee> getSubordinates() {
        return subordinates;
    }
}
