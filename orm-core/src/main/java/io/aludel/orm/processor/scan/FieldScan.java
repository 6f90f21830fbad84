package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.Convert;
import io.aludel.orm.annotation.Deferred;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Json;
import io.aludel.orm.annotation.Transient;
import io.aludel.orm.annotation.Version;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EmbeddedModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.model.VersionKind;
import io.aludel.orm.processor.report.Problems;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads one field into an attribute. */
final class FieldScan {

    private final JavaTypes types;
    private final Problems problems;
    private final ColumnScan columns;
    private final RelationshipScan relationships;
    private final EmbeddedScan embeddables;

    FieldScan(JavaTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
        this.columns = new ColumnScan(types);
        this.relationships = new RelationshipScan(types, problems);
        this.embeddables = new EmbeddedScan(types, problems, this);
    }

    static boolean isMapped(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.TRANSIENT)
                && !field.getSimpleName().toString().startsWith("$")
                && !Mark.has(field, Transient.class);
    }

    /** Null when the field cannot be mapped; that is reported. */
    @Nullable
    AttributeModel scan(FieldSite site, String entity) {
        if (site.has(ColumnProperty.class)) {
            return columnProperty(site);
        }
        if (relationships.isRelationship(site)) {
            return relationship(site, entity);
        }
        if (site.has(Convert.class) || site.has(Json.class)) {
            return column(site);
        }
        if (site.has(Embedded.class) || types.isEmbeddable(site.type())) {
            return embedded(site, entity);
        }
        if (types.isBasic(site.type()) || site.type().getKind() == TypeKind.TYPEVAR) {
            return column(site);
        }
        problems.error(ErrorCode.UNSUPPORTED_TYPE, site.place(), unsupported(site, entity));
        return null;
    }

    boolean isRelationship(FieldSite site) {
        return relationships.isRelationship(site);
    }

    /** The relationships inside an embedded attribute, as attributes of the entity. */
    List<MappedField> inside(FieldSite site, AttributeModel attribute) {
        return attribute.embedded() == null ? List.of() : embeddables.relationships(site);
    }

    private String unsupported(FieldSite site, String entity) {
        String way = types.isContainer(site.type())
                ? "A collection holds entities; for other values use @Json, an entity of its own, or @Transient."
                : "Annotate the field with @Convert, @Json or @Transient, or the type with @Embeddable or @Entity.";
        return "Cannot map " + entity + "." + site.name() + ": no column holds a " + types.source(site.type()) + ". "
                + way;
    }

    private AttributeModel columnProperty(FieldSite site) {
        Mark mark = site.mark(ColumnProperty.class);
        return attribute(
                site,
                AttributeKind.COLUMN_PROPERTY,
                columns.column(site),
                null,
                null,
                mark == null ? null : mark.text("value"));
    }

    private AttributeModel column(FieldSite site) {
        return attribute(site, AttributeKind.COLUMN, columns.column(site), null, null, null);
    }

    private @Nullable AttributeModel relationship(FieldSite site, String entity) {
        RelationshipModel relationship = relationships.relationship(site, entity);
        return relationship == null
                ? null
                : attribute(
                        site,
                        relationships.kind(site),
                        columns.implicitColumn(site, relationships.kind(site) == AttributeKind.REFERENCE),
                        relationship,
                        null,
                        null);
    }

    private @Nullable AttributeModel embedded(FieldSite site, String entity) {
        boolean isWeak = columns.isNullable(site, site.mark(Column.class));
        EmbeddedModel embedded = embeddables.embedded(site, entity, isWeak);
        return embedded == null ? null : attribute(site, AttributeKind.EMBEDDED, null, null, embedded, null);
    }

    private AttributeModel attribute(
            FieldSite site,
            AttributeKind kind,
            @Nullable ColumnModel column,
            @Nullable RelationshipModel relationship,
            @Nullable EmbeddedModel embedded,
            @Nullable String columnProperty) {
        Mark id = site.mark(Id.class);
        Mark deferred = site.mark(Deferred.class);
        return new AttributeModel(
                site.name(),
                site.owner(),
                types.descriptor(site.field().asType()),
                types.descriptor(site.type()),
                types.source(site.type()),
                kind,
                id != null,
                id == null ? Generated.NONE : id.constant("generated", Generated.class),
                version(site.mark(Version.class)),
                site.field().getModifiers().contains(Modifier.FINAL),
                column,
                relationship,
                embedded,
                columnProperty,
                deferred == null ? null : deferred.text("group"));
    }

    private static VersionKind version(@Nullable Mark version) {
        if (version == null) {
            return VersionKind.NONE;
        }
        return version.flag("serverSide") ? VersionKind.SERVER : VersionKind.CLIENT;
    }
}
