package io.aludel.orm.session.random.town;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Is shared by houses; its key is given by the program. */
@Entity
public class Tag {
    @Id(generated = Generated.NONE)
    private Integer id;

    private String text;

    private String more;

    @Relationship(backPopulates = "tags")
    private List<House> houses = new ArrayList<>();
}
