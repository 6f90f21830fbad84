package io.aludel.orm.semantics.clinic;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.semantics.base.NamedEntity;

@Entity
@Table("types")
public class PetType extends NamedEntity {
    protected PetType() {}

    public PetType(String name) {
        setName(name);
    }
}
