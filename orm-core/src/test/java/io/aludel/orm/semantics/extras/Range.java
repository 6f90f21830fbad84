package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table("series")
public class Range {
    @Id
    private Integer id;

    @Relationship(backPopulates = "range")
    private List<Product> products = new ArrayList<>();

    public List<Product> getProducts() {
        return products;
    }
}
