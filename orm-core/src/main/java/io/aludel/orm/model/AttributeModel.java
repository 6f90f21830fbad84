package io.aludel.orm.model;

import io.aludel.orm.annotation.Generated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mapped field. A relationship inside an embeddable is an attribute of the entity that embeds it, right after the embedded
 * one: its name is the path, {@code contents.volumes}.
 *
 * @param owner the binary name of the class that declares the field
 * @param descriptor the field's JVM descriptor
 * @param valueDescriptor the JVM descriptor of its values; differs from {@code descriptor} only where a generic superclass
 *     declares the field and the entity fixes its type
 * @param javaType the values' type as source, generics included
 * @param generated who makes a key's value, already decided (IDENTITY or NONE)
 * @param column set for COLUMN (and gives a COLUMN_PROPERTY's storage)
 * @param relationship set for REFERENCE, COLLECTION and MAP
 * @param embedded set for EMBEDDED
 * @param columnProperty the static method that answers the expression, for COLUMN_PROPERTY
 * @param deferredGroup null: loaded with the row; empty: deferred on its own; else the group it is deferred with
 */
public record AttributeModel(
        String name,
        String owner,
        String descriptor,
        String valueDescriptor,
        String javaType,
        AttributeKind kind,
        boolean isId,
        Generated generated,
        VersionKind version,
        boolean isFinal,
        @Nullable ColumnModel column,
        @Nullable RelationshipModel relationship,
        @Nullable EmbeddedModel embedded,
        @Nullable String columnProperty,
        @Nullable String deferredGroup) {

    public boolean isDeferred() {
        return deferredGroup != null;
    }

    /** The embedded attribute that this relationship is inside, or null. */
    public @Nullable String holder() {
        int dot = name.indexOf('.');
        return dot < 0 ? null : name.substring(0, dot);
    }

    /** The name of the field. */
    public String fieldName() {
        return name.substring(name.indexOf('.') + 1);
    }

    public boolean isPrimitive() {
        return valueDescriptor.length() == 1;
    }

    /** The columns it is stored in: one, those of the embeddable, or none. */
    public List<ColumnModel> columns() {
        if (embedded != null) {
            return embedded.attributes().stream()
                    .flatMap(component -> component.columns().stream())
                    .toList();
        }
        return kind == AttributeKind.COLUMN && column != null ? List.of(column) : List.of();
    }

    /** Whether its value may change while it stays the same object, as far as its type tells. */
    public boolean mayChangeInside() {
        if (embedded != null) {
            return embedded.attributes().stream().anyMatch(AttributeModel::mayChangeInside);
        }
        if (kind != AttributeKind.COLUMN || column == null || isPrimitive()) {
            return false;
        }
        return column.storage() == Storage.JSON
                || column.storage() == Storage.CONVERTER
                || valueDescriptor.startsWith("[")
                || valueDescriptor.equals("Ljava/lang/Object;");
    }

    public AttributeModel withColumn(@Nullable ColumnModel newColumn) {
        return copy(name, newColumn, relationship, generated);
    }

    public AttributeModel withRelationship(RelationshipModel newRelationship) {
        return copy(name, column, newRelationship, generated);
    }

    public AttributeModel withGenerated(Generated decided) {
        return copy(name, column, relationship, decided);
    }

    /** The same field of an embeddable as an attribute of the entity that embeds it. */
    public AttributeModel inside(String embedded) {
        return copy(embedded + "." + name, column, relationship, generated);
    }

    private AttributeModel copy(
            String newName,
            @Nullable ColumnModel newColumn,
            @Nullable RelationshipModel newRelationship,
            Generated newGenerated) {
        return new AttributeModel(
                newName,
                owner,
                descriptor,
                valueDescriptor,
                javaType,
                kind,
                isId,
                newGenerated,
                version,
                isFinal,
                newColumn,
                newRelationship,
                embedded,
                columnProperty,
                deferredGroup);
    }

    void write(ModelWriter writer) {
        writer.text(name).text(owner).text(descriptor).text(valueDescriptor.equals(descriptor) ? "" : valueDescriptor);
        writer.text(javaType)
                .constant(kind)
                .flag(isId)
                .constant(generated)
                .constant(version)
                .flag(isFinal);
        writer.optional(column, ColumnModel::write).optional(relationship, RelationshipModel::write);
        writer.optional(embedded, EmbeddedModel::write).text(columnProperty).text(deferredGroup);
    }

    static List<AttributeModel> readAll(ModelReader reader) {
        List<AttributeModel> attributes = new ArrayList<>();
        for (int rest = reader.integer(); rest > 0; rest--) {
            attributes.add(read(reader));
        }
        return attributes;
    }

    private static AttributeModel read(ModelReader reader) {
        String name = reader.text();
        String owner = reader.text();
        String descriptor = reader.text();
        String valueDescriptor = reader.text();
        return new AttributeModel(
                name,
                owner,
                descriptor,
                valueDescriptor.isEmpty() ? descriptor : valueDescriptor,
                reader.text(),
                reader.constant(AttributeKind.class),
                reader.flag(),
                reader.constant(Generated.class),
                reader.constant(VersionKind.class),
                reader.flag(),
                reader.flag() ? ColumnModel.read(reader) : null,
                reader.flag() ? RelationshipModel.read(reader) : null,
                reader.flag() ? EmbeddedModel.read(reader) : null,
                reader.nullableText(),
                reader.nullableText());
    }
}
