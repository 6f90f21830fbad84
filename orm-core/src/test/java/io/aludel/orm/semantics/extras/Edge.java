package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Edge {
    @Id
    private Integer id;

    @Embedded(prefix = "start_")
    private Point start;

    @Embedded(prefix = "end_")
    private Point end;

    private Size size;

    protected Edge() {}

    public Edge(Point start, Point end) {
        this.start = start;
        this.end = end;
    }

    public Integer getId() {
        return id;
    }

    public Point getStart() {
        return start;
    }

    public void setStart(Point start) {
        this.start = start;
    }

    public Point getEnd() {
        return end;
    }

    public void setEnd(Point end) {
        this.end = end;
    }

    public Size getSize() {
        return size;
    }

    public void setSize(Size size) {
        this.size = size;
    }
}
