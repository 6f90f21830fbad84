package io.aludel.orm.schema;

import java.util.ArrayList;
import java.util.List;

/** How constraints and indexes without a name of their own are called, so that migrations can name them. */
public interface NamingConvention {

    /**
     * {@code pk_table}, {@code fk_table_column_target}, {@code uq_table_column}, {@code ix_table_column},
     * {@code ck_table_1}; several columns are joined by underscores, and what passes 63 characters, the least limit among
     * the databases, ends in a hash.
     */
    static NamingConvention standard() {
        return StandardNaming.INSTANCE;
    }

    String primaryKey(Table table);

    String foreignKey(Table table, List<Column> columns, Table target);

    String unique(Table table, List<Column> columns);

    String index(Table table, List<Column> columns);

    /** @param number the check's position among its table's, from 1 */
    String check(Table table, int number);

    /** The columns' names joined by underscores. */
    static String join(List<Column> columns) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(column.name());
        }
        return String.join("_", names);
    }
}
