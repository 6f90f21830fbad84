package io.aludel.orm.flush.tree;

import static io.aludel.orm.annotation.Cascade.ALL;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has a parent of its own kind, perhaps. */
@Entity
public class Node {
    @Id
    private Integer id;

    private String name;

    @ForeignKey("node.id")
    private Integer parentId;

    @Relationship(remoteSide = "id", backPopulates = "children")
    private Node parent;

    @Relationship(backPopulates = "parent", cascade = ALL)
    private List<Node> children = new ArrayList<>();

    protected Node() {}

    public Node(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getParentId() {
        return parentId;
    }

    public void setParentId(Integer parentId) {
        this.parentId = parentId;
    }

    public Node getParent() {
        return parent;
    }

    public void setParent(Node parent) {
        this.parent = parent;
    }

    public List<Node> getChildren() {
        return children;
    }

    public void setChildren(List<Node> children) {
        this.children = children;
    }
}
