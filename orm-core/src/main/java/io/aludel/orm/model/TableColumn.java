package io.aludel.orm.model;

import org.jspecify.annotations.Nullable;

/**
 * A column in the table where it stands.
 *
 * @param table the table's name, with its schema where it has one
 * @param attribute the attribute stored in it ({@code address.street} inside an embeddable); for the column of a relationship
 *     that has no field, the relationship
 * @param isImplicit whether no field stands for it
 */
public record TableColumn(
        String table,
        ColumnModel column,
        String valueDescriptor,
        @Nullable String attribute,
        boolean isImplicit) {

    public String name() {
        return column.name();
    }

    /** As {@code @ForeignKey} and messages write it. */
    public String qualifiedName() {
        return table + "." + column.name();
    }
}
