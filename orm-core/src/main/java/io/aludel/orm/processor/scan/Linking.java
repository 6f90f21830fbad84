package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.model.AssociationTableModel;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ForeignKeyModel;
import io.aludel.orm.model.ImplicitColumnModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.model.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes models by what only both ends of a relationship tell: the other side of a backref, the association table named on
 * one side only, and the foreign-key column where no field declares one.
 */
final class Linking {

    private final Scan scan;

    Linking(Scan scan) {
        this.scan = scan;
    }

    EntityModel link(MappedClass mapped) {
        EntityModel model = mapped.model();
        EntityModel linked = model.linked(
                model.inherited().stream()
                        .map(attribute -> attribute(mapped, attribute))
                        .toList(),
                model.attributes().stream()
                        .map(attribute -> attribute(mapped, attribute))
                        .toList(),
                mapped.isEntity() ? associationTables(mapped) : List.of());
        return linked.table() == null
                ? linked
                : linked.withTable(TableNames.resolved(linked.table(), EntityChain.of(linked, scan.linked())));
    }

    private AttributeModel attribute(MappedClass mapped, AttributeModel attribute) {
        RelationshipModel relationship = attribute.relationship();
        if (relationship == null) {
            return attribute;
        }
        MappedClass target = scan.find(relationship.target());
        AttributeModel bare = attribute.withColumn(null);
        if (target == null || !mapped.isEntity()) {
            return bare;
        }
        String otherSide = otherSide(mapped, attribute, relationship, target);
        MappedField other = otherSide.isEmpty() ? null : fieldOf(target, otherSide);
        String secondary = secondary(relationship, other);
        Link link = new Link(mapped, attribute, relationship, target, other == null ? null : other.attribute());
        boolean free = secondary.isEmpty()
                && relationship.primaryJoin().isEmpty()
                && relationship.foreignKeys().isEmpty();
        boolean onTarget = free && isOnTarget(link);
        List<ImplicitColumnModel> columns = List.of();
        if (onTarget) {
            columns = implicitColumns(
                    link.column(),
                    Names.snakeCase(mapped.element().getSimpleName().toString()),
                    chain(mapped));
        } else if (free && attribute.kind() == AttributeKind.REFERENCE && isHere(link)) {
            columns = implicitColumns(link.describing(), Names.snakeCase(attribute.fieldName()), chain(target));
        }
        return bare.withRelationship(relationship.linked(otherSide, secondary, columns, onTarget));
    }

    private EntityChain chain(MappedClass mapped) {
        return EntityChain.of(mapped.model(), scan.raw());
    }

    /** A field of the class or of an entity above it. */
    private @Nullable MappedField fieldOf(MappedClass mapped, String name) {
        MappedField field = mapped.field(name);
        for (MappedClass above = above(mapped); field == null && above != null; above = above(above)) {
            field = above.field(name);
        }
        return field;
    }

    private @Nullable MappedClass above(MappedClass mapped) {
        String name = mapped.model().superName();
        return name == null ? null : scan.find(name);
    }

    // ---- the other side

    private String otherSide(
            MappedClass mapped, AttributeModel attribute, RelationshipModel relationship, MappedClass target) {
        if (!relationship.backPopulates().isEmpty()) {
            return relationship.backPopulates();
        }
        String backref = mapped.backrefs().get(attribute.name());
        if (backref != null) {
            return backref;
        }
        MappedField own = mapped.field(attribute.name());
        boolean isBare = own != null && !Mark.has(own.element(), Relationship.class);
        for (MappedClass side = target; side != null; side = above(side)) {
            for (MappedField field : side.allFields()) {
                if (leadsTo(field.attribute(), mapped) && names(side, field, attribute.name(), isBare)) {
                    return field.name();
                }
            }
        }
        return "";
    }

    private static boolean names(MappedClass side, MappedField field, String attribute, boolean isBare) {
        RelationshipModel relationship = field.attribute().relationship();
        return attribute.equals(side.backrefs().get(field.name()))
                || isBare
                        && relationship != null
                        && relationship.backPopulates().equals(attribute);
    }

    private boolean leadsTo(AttributeModel attribute, MappedClass mapped) {
        RelationshipModel relationship = attribute.relationship();
        for (MappedClass side = mapped; side != null && relationship != null; side = above(side)) {
            if (relationship.target().equals(side.model().className())) {
                return true;
            }
        }
        return false;
    }

    private static String secondary(RelationshipModel relationship, @Nullable MappedField other) {
        if (!relationship.secondary().isEmpty()
                || other == null
                || other.attribute().relationship() == null) {
            return relationship.secondary();
        }
        return other.attribute().relationship().secondary();
    }

    // ---- foreign keys without a field

    /** One relationship with all that decides about its column. */
    private record Link(
            MappedClass mapped,
            AttributeModel attribute,
            RelationshipModel relationship,
            MappedClass target,
            @Nullable AttributeModel other) {

        ColumnModel column() {
            return column(attribute);
        }

        private static ColumnModel column(AttributeModel attribute) {
            ColumnModel column = attribute.column();
            return column == null ? ColumnModel.plain("", true, null) : column;
        }

        static boolean isDescribed(@Nullable AttributeModel attribute) {
            return attribute != null
                    && (column(attribute).foreignKey() != null
                            || !column(attribute).name().isEmpty());
        }

        /** The own description of the column, or that on the collection which is the other side. */
        ColumnModel describing() {
            boolean byOther = !isDescribed(attribute)
                    && other != null
                    && other.kind() != AttributeKind.REFERENCE
                    && isDescribed(other);
            return byOther ? column(other).withNullable(column().isNullable()) : column();
        }

        boolean isSelf() {
            return mapped.model().className().equals(target.model().className());
        }
    }

    private boolean isOnTarget(Link link) {
        boolean hasReference = link.other() != null && link.other().kind() == AttributeKind.REFERENCE;
        return link.attribute().kind() != AttributeKind.REFERENCE
                && Link.isDescribed(link.attribute())
                && !hasReference;
    }

    private boolean isHere(Link link) {
        if (Link.isDescribed(link.attribute())) {
            return true;
        }
        EntityChain near = chain(link.mapped());
        EntityChain far = chain(link.target());
        if (near.refersTo(far) || !link.isSelf() && far.refersTo(near)) {
            return false;
        }
        AttributeModel other = link.other();
        if (other == null || other.kind() != AttributeKind.REFERENCE) {
            return true;
        }
        return !Link.isDescribed(other)
                && link.mapped().backrefs().containsKey(link.attribute().name());
    }

    private static List<ImplicitColumnModel> implicitColumns(ColumnModel described, String base, EntityChain referred) {
        ForeignKeyModel key = described.foreignKey();
        List<TableColumn> keys = referred.keyColumns();
        if (key != null && !key.table().isEmpty()) {
            List<TableColumn> named = referred.columns().stream()
                    .filter(column -> column.name().equals(key.column()))
                    .limit(1)
                    .toList();
            keys = named.isEmpty() ? keys : named;
        }
        List<ImplicitColumnModel> columns = new ArrayList<>();
        for (TableColumn column : keys) {
            String name = described.name().isEmpty()
                    ? base + "_" + column.name()
                    : keys.size() == 1 ? described.name() : described.name() + "_" + column.name();
            columns.add(new ImplicitColumnModel(
                    column.valueDescriptor(), described.referring(name, foreignKey(key, column))));
        }
        return columns;
    }

    private static ForeignKeyModel foreignKey(@Nullable ForeignKeyModel key, TableColumn referred) {
        return key == null
                ? ForeignKeyModel.to(referred.table(), referred.name())
                : new ForeignKeyModel(
                        referred.table(),
                        referred.name(),
                        key.name(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.isDeferred());
    }

    // ---- association tables

    private List<AssociationTableModel> associationTables(MappedClass mapped) {
        return mapped.model().associationTables().stream()
                .map(table -> associationTable(mapped, table))
                .toList();
    }

    private AssociationTableModel associationTable(MappedClass mapped, AssociationTableModel table) {
        AttributeModel attribute = userOf(mapped, table);
        MappedClass target = attribute == null || attribute.relationship() == null
                ? null
                : scan.find(attribute.relationship().target());
        if (attribute == null || target == null) {
            return table;
        }
        String base = Names.snakeCase(mapped.element().getSimpleName().toString());
        String inverse = target == mapped
                ? Names.snakeCase(attribute.fieldName())
                : Names.snakeCase(target.element().getSimpleName().toString());
        return new AssociationTableModel(
                table.name(),
                table.schema(),
                attribute.name(),
                target.model().className(),
                columns(table.columns(), base, chain(mapped), table.onDelete()),
                columns(table.inverseColumns(), inverse, chain(target), table.onDelete()),
                table.hasPrimaryKey(),
                table.onDelete(),
                table.softDelete());
    }

    private static @Nullable AttributeModel userOf(MappedClass mapped, AssociationTableModel table) {
        for (AttributeModel attribute : mapped.model().allAttributes()) {
            RelationshipModel relationship = attribute.relationship();
            if (relationship != null
                    && (attribute.name().equals(table.attribute())
                            || table.attribute().isEmpty()
                                    && List.of(table.name(), table.qualifiedName())
                                            .contains(relationship.secondary()))) {
                return attribute;
            }
        }
        return null;
    }

    private static List<ImplicitColumnModel> columns(
            List<ImplicitColumnModel> named, String base, EntityChain referred, ForeignKeyAction onDelete) {
        List<ImplicitColumnModel> columns = new ArrayList<>();
        List<TableColumn> keys = referred.keyColumns();
        for (int i = 0; i < keys.size(); i++) {
            TableColumn key = keys.get(i);
            String name = i < named.size() ? named.get(i).column().name() : base + "_" + key.name();
            ForeignKeyModel target =
                    new ForeignKeyModel(key.table(), key.name(), "", onDelete, ForeignKeyAction.NO_ACTION, false);
            columns.add(new ImplicitColumnModel(key.valueDescriptor(), ColumnModel.plain(name, false, target)));
        }
        return columns;
    }
}
