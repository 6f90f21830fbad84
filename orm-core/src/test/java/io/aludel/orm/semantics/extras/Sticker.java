package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Sticker {
    @Id
    private Integer id;

    private String text;
}
