package io.aludel.orm.schema;

import java.util.List;

/** The convention that SQLAlchemy's documentation recommends. */
enum StandardNaming implements NamingConvention {
    INSTANCE;

    private static final int MAX_LENGTH = 63;

    @Override
    public String primaryKey(Table table) {
        return fit("pk_" + table.name());
    }

    @Override
    public String foreignKey(Table table, List<Column> columns, Table target) {
        return fit("fk_" + table.name() + "_" + NamingConvention.join(columns) + "_" + target.name());
    }

    @Override
    public String unique(Table table, List<Column> columns) {
        return fit("uq_" + table.name() + "_" + NamingConvention.join(columns));
    }

    @Override
    public String index(Table table, List<Column> columns) {
        return fit("ix_" + table.name() + "_" + NamingConvention.join(columns));
    }

    @Override
    public String check(Table table, int number) {
        return fit("ck_" + table.name() + "_" + number);
    }

    private static String fit(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String hash = "_" + Integer.toHexString(name.hashCode());
        return name.substring(0, MAX_LENGTH - hash.length()) + hash;
    }
}
