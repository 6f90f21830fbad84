package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.NamedEntity;

@Entity
@Table("specialties")
public class Specialty extends NamedEntity {
    protected Specialty() {}

    public Specialty(String name) {
        setName(name);
    }
}
