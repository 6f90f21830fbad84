package io.aludel.orm.state.library;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
public class Chapter implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    private int position;

    public int getPosition() {
        return position;
    }
}
