package io.aludel.orm.render;

import io.aludel.orm.sql.Bind;
import java.util.ArrayList;
import java.util.List;

/** The text of a statement as it grows, and its parameters in that order. */
public final class SqlBuffer {
    private final StringBuilder text = new StringBuilder();
    private final List<Bind<?>> binds = new ArrayList<>();

    public SqlBuffer append(String sql) {
        text.append(sql);
        return this;
    }

    public SqlBuffer append(char sql) {
        text.append(sql);
        return this;
    }

    void add(Bind<?> bind) {
        binds.add(bind);
    }

    List<Bind<?>> binds() {
        return binds;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
