package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.processor.report.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a field says about its relationship; what needs the other class is left to {@link Linking}. */
final class RelationshipScan {

    private final JavaTypes types;
    private final Problems problems;

    RelationshipScan(JavaTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    boolean isRelationship(FieldSite site) {
        TypeMirror type = site.type();
        if (site.has(Relationship.class) || site.has(AssociationTable.class) || types.isEntity(type)) {
            return true;
        }
        TypeMirror element = types.isContainer(type) ? types.argument(type, isMap(type) ? 1 : 0) : null;
        return element != null && types.isEntity(element);
    }

    private boolean isMap(TypeMirror type) {
        return types.isSubtype(type, "java.util.Map");
    }

    AttributeKind kind(FieldSite site) {
        if (types.isMap(site.type())) {
            return AttributeKind.MAP;
        }
        return types.isCollection(site.type()) ? AttributeKind.COLLECTION : AttributeKind.REFERENCE;
    }

    /** Null when the field's type cannot hold a relationship; that is reported. */
    @Nullable
    RelationshipModel relationship(FieldSite site, String entity) {
        AttributeKind kind = kind(site);
        if (kind == AttributeKind.REFERENCE && types.isContainer(site.type())) {
            problems.error(ErrorCode.COLLECTION_TYPE, site.place(), concrete(site, entity));
            return null;
        }
        TypeElement target = target(site, kind, entity);
        return target == null ? null : relationship(site, kind, target);
    }

    private String concrete(FieldSite site, String entity) {
        String container = isMap(site.type())
                ? "Map"
                : types.isSubtype(site.type(), "java.util.SortedSet")
                        ? "SortedSet"
                        : types.isSubtype(site.type(), "java.util.Set") ? "Set" : "List";
        return "Cannot map " + entity + "." + site.name() + ": a collection of the class "
                + types.rawName(site.type()) + " cannot report its changes. Type the field as " + container
                + "; it may still be assigned a "
                + types.types().asElement(site.type()).getSimpleName() + ".";
    }

    private @Nullable TypeElement target(FieldSite site, AttributeKind kind, String entity) {
        Mark mark = site.mark(Relationship.class);
        TypeMirror type = mark == null ? null : mark.type("target");
        if (type == null || type.getKind() == TypeKind.VOID) {
            type = fieldTarget(site, kind);
        }
        if (type == null) {
            problems.error(
                    ErrorCode.COLLECTION_TYPE,
                    site.place(),
                    "Cannot map " + entity + "." + site.name() + ": a raw " + types.rawName(site.type())
                            + " does not say what it contains. Write the entity as its type argument, for example "
                            + (kind == AttributeKind.MAP ? "Map<String, Item>." : "List<Item>."));
            return null;
        }
        TypeElement element = types.element(types.types().erasure(type));
        if (element == null || !Mark.has(element, Entity.class)) {
            problems.error(
                    ErrorCode.NOT_AN_ENTITY,
                    mark != null && mark.isSet("target") ? site.place(mark, "target") : site.place(),
                    "Cannot map " + entity + "." + site.name() + ": " + types.source(type)
                            + " is not an entity. Annotate it with @Entity, or take @Relationship away.");
            return null;
        }
        return element;
    }

    private @Nullable TypeMirror fieldTarget(FieldSite site, AttributeKind kind) {
        return switch (kind) {
            case MAP -> types.argument(site.type(), 1);
            case COLLECTION -> types.argument(site.type(), 0);
            default -> site.type();
        };
    }

    private RelationshipModel relationship(FieldSite site, AttributeKind kind, TypeElement target) {
        Mark mark = site.mark(Relationship.class);
        Mark table = site.mark(AssociationTable.class);
        TypeMirror key = kind == AttributeKind.MAP ? types.argument(site.type(), 0) : null;
        boolean viewOnly = mark != null && mark.flag("viewOnly");
        return new RelationshipModel(
                types.binaryName(target),
                kind == AttributeKind.REFERENCE ? "" : types.rawName(site.type()),
                key == null ? null : types.descriptor(key),
                text(mark, "backPopulates"),
                table != null ? qualified(table) : text(mark, "secondary"),
                texts(mark, "remoteSide"),
                texts(mark, "foreignKeys"),
                text(mark, "primaryJoin"),
                text(mark, "secondaryJoin"),
                cascade(mark, viewOnly),
                mark == null ? Lazy.DEFAULT : mark.constant("lazy", Lazy.class),
                texts(mark, "orderBy"),
                viewOnly,
                mark == null ? PassiveDeletes.NONE : mark.constant("passiveDeletes", PassiveDeletes.class),
                mark == null || mark.flag("passiveUpdates"),
                mark != null && mark.flag("postUpdate"),
                mark != null && mark.flag("singleParent"),
                mark != null && mark.flag("innerJoin"),
                text(mark, "mapKey"),
                text(mark, "positionedBy"),
                List.of(),
                false);
    }

    static String qualified(Mark table) {
        return table.text("schema").isEmpty() ? table.text("name") : table.text("schema") + "." + table.text("name");
    }

    private static Set<Cascade> cascade(@Nullable Mark mark, boolean viewOnly) {
        if (viewOnly && !mark.isSet("cascade")) {
            return Set.of();
        }
        if (mark == null) {
            return EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
        }
        Set<Cascade> cascade = EnumSet.noneOf(Cascade.class);
        cascade.addAll(mark.constants("cascade", Cascade.class));
        if (cascade.remove(Cascade.ALL)) {
            cascade.addAll(EnumSet.complementOf(EnumSet.of(Cascade.ALL, Cascade.DELETE_ORPHAN)));
        }
        return cascade;
    }

    private static String text(@Nullable Mark mark, String name) {
        return mark == null ? "" : mark.text(name);
    }

    private static List<String> texts(@Nullable Mark mark, String name) {
        return mark == null ? List.of() : mark.texts(name);
    }
}
