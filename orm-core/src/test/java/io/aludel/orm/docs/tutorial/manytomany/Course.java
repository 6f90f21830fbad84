package io.aludel.orm.docs.tutorial.manytomany;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table("courses")
public class Course {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(secondary = "student_course", backPopulates = "courses")
    private List<Student> students = new ArrayList<>();

    protected Course() {}

    public Course(String name) {
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

    public List<Student> getStudents() {
        return students;
    }
}
