package io.aludel.orm.semantics.base;

import io.aludel.orm.annotation.MappedSuperclass;

@MappedSuperclass
public class NamedEntity extends BaseEntity {
    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
