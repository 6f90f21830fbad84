package io.aludel.orm.docs.tutorial.manytomany;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table("students")
public class Student {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @AssociationTable(name = "student_course", columns = "student_id", inverseColumns = "course_id")
    @Relationship(backPopulates = "students")
    private List<Course> courses = new ArrayList<>();

    protected Student() {}

    public Student(String name, List<Course> courses) {
        this.name = name;
        this.courses.addAll(courses);
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

    public List<Course> getCourses() {
        return courses;
    }
}
