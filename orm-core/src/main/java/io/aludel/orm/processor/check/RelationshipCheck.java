package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.Join;
import io.aludel.orm.model.JoinRules;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.model.UnseenDeletes;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import io.aludel.orm.processor.scan.Scan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a relationship can be joined, agrees with its other side, and does not contradict itself. */
final class RelationshipCheck {

    private final Scan scan;
    private final Problems problems;
    private final RelationshipNames names;

    RelationshipCheck(Scan scan, Problems problems) {
        this.scan = scan;
        this.problems = problems;
        this.names = new RelationshipNames(problems);
    }

    /** A relationship as finished, with where it stands. */
    record Site(
            MappedClass mapped,
            MappedField field,
            @Nullable Mark mark,
            EntityChain near,
            EntityChain far,
            AttributeModel attribute,
            RelationshipModel relationship) {

        String name() {
            return mapped.name() + "." + field.name();
        }

        Place place(String value) {
            return mark == null ? field.place() : field.place(mark, value);
        }

        Place place(String value, int index) {
            return mark == null || !field.isSource() ? field.place() : mark.place(value, index);
        }
    }

    void check(MappedClass mapped, MappedField field) {
        Site site = site(mapped, field);
        if (site == null) {
            return;
        }
        checkCascade(site);
        boolean named = names.check(site) & checkOtherSide(site);
        Join join = named ? join(site) : null;
        if (join != null) {
            checkSingleParent(site, join);
            checkUnlinked(site, join);
            checkDirection(site, join);
            checkUnseenDeletes(site, join);
        }
    }

    private @Nullable Site site(MappedClass mapped, MappedField field) {
        EntityModel model =
                Objects.requireNonNull(scan.linked().find(mapped.model().className()));
        RelationshipModel raw = field.attribute().relationship();
        EntityModel target = raw == null ? null : scan.linked().find(raw.target());
        if (target == null || target.kind() != EntityModel.Kind.ENTITY) {
            return null;
        }
        EntityChain near = EntityChain.of(model, scan.linked());
        AttributeModel attribute = Objects.requireNonNull(near.attribute(field.name()));
        RelationshipModel relationship = attribute.relationship();
        if (relationship == null) {
            return null; // a superclass has an attribute of the same name, which is reported
        }
        return new Site(
                mapped,
                field,
                Mark.find(field.element(), Relationship.class),
                near,
                EntityChain.of(target, scan.linked()),
                attribute,
                relationship);
    }

    // ---- contradictions

    private void checkCascade(Site site) {
        Set<Cascade> cascade = site.relationship().cascade();
        if (cascade.contains(Cascade.DELETE_ORPHAN) && !cascade.contains(Cascade.DELETE)) {
            error(
                    ErrorCode.DELETE_ORPHAN_WITHOUT_DELETE,
                    site.place("cascade"),
                    site,
                    "it deletes orphans, but not the children of a deleted parent. Write {ALL, DELETE_ORPHAN}.");
        }
        Set<Cascade> writing = new HashSet<>(cascade);
        writing.removeAll(Set.of(Cascade.EXPUNGE, Cascade.REFRESH_EXPIRE));
        if (site.relationship().isViewOnly() && !writing.isEmpty()) {
            error(
                    ErrorCode.INVALID_CASCADE,
                    site.place("cascade"),
                    site,
                    "it is viewOnly and so passes no writes on. Take the cascade away, or viewOnly.");
        }
        if (site.relationship().passiveDeletes() == PassiveDeletes.ALL && cascade.contains(Cascade.DELETE)) {
            error(
                    ErrorCode.INVALID_CASCADE,
                    site.place("passiveDeletes"),
                    site,
                    "passiveDeletes = ALL touches no child, cascade DELETE deletes them. Use passiveDeletes = LOADED.");
        }
    }

    private void checkSingleParent(Site site, Join join) {
        boolean isMany = join.direction() != Join.Direction.ONE_TO_MANY;
        if (isMany
                && site.relationship().cascade().contains(Cascade.DELETE_ORPHAN)
                && !site.relationship().singleParent()) {
            error(
                    ErrorCode.SINGLE_PARENT_NEEDED,
                    site.place("cascade"),
                    site,
                    "it deletes orphans, but several objects may refer to the same "
                            + site.far().entity().entityName()
                            + ". Set singleParent = true, or cascade from the other side.");
        }
    }

    private void checkUnseenDeletes(Site site, Join join) {
        try {
            UnseenDeletes.check(site.near().entity(), site.attribute(), join, scan.linked());
        } catch (MappingException e) {
            problems.error(e, site.place("passiveDeletes"));
        }
    }

    // ---- joins

    private @Nullable Join join(Site site) {
        try {
            return JoinRules.resolve(site.near().entity(), site.attribute(), scan.linked());
        } catch (MappingException e) {
            problems.error(e, joinPlace(site, e.code()));
            return null;
        }
    }

    private static Place joinPlace(Site site, ErrorCode code) {
        return switch (code) {
            case UNKNOWN_TABLE -> site.place("secondary");
            case INVALID_JOIN, UNKNOWN_ATTRIBUTE -> site.place("primaryJoin");
            default -> site.field().place();
        };
    }

    private void checkDirection(Site site, Join join) {
        AttributeModel other = otherSide(site);
        if (other == null || other.relationship() == null) {
            return;
        }
        Join back;
        try {
            back = JoinRules.resolve(site.far().entity(), other, scan.linked());
        } catch (MappingException reportedThere) {
            return;
        }
        String pair = site.name() + " and " + site.far().entity().entityName() + "." + other.name();
        if (back.direction() == join.direction() && join.direction() != Join.Direction.MANY_TO_MANY) {
            problems.error(
                    ErrorCode.SAME_DIRECTION,
                    site.place("backPopulates"),
                    "Cannot map " + pair + " as two sides: both are "
                            + join.direction()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')
                            + ". Set remoteSide on the reference, or foreignKeys to the key that both share.");
        } else if (!columns(back).equals(columns(join))) {
            problems.error(
                    ErrorCode.INVALID_BACK_POPULATES,
                    site.place("backPopulates"),
                    "Cannot map " + pair + " as two sides: they join by different columns, " + columns(join) + " and "
                            + columns(back) + ". Name the same key on both with foreignKeys.");
        }
    }

    private static Set<String> columns(Join join) {
        Set<String> columns = new HashSet<>();
        join.pairs().forEach(pair -> {
            columns.add(pair.near().toString());
            columns.add(pair.far().toString());
        });
        join.secondaryPairs().forEach(pair -> {
            columns.add(pair.near().toString());
            columns.add(pair.far().toString());
        });
        return new java.util.TreeSet<>(columns);
    }

    /** The two ways of one relationship that do not know of each other, so that objects and rows fall out of step. */
    private void checkUnlinked(Site site, Join join) {
        if (join.direction() == Join.Direction.MANY_TO_ONE || isLinked(site.relationship())) {
            return;
        }
        for (AttributeModel other : site.far().attributes()) {
            RelationshipModel back = other.relationship();
            boolean isBack = back != null
                    && !isLinked(back)
                    && !(site.near().entity() == site.far().entity()
                            && other.name().equals(site.field().name()))
                    && site.near().classes().stream()
                            .anyMatch(model -> model.className().equals(back.target()));
            if (isBack && joins(site.far().entity(), other, columns(join))) {
                problems.warning(
                        ErrorCode.OVERLAPPING_RELATIONSHIPS,
                        site.field().place(),
                        "Setting " + site.name() + " will not show in "
                                + site.far().entity().entityName() + "." + other.name()
                                + ", although both use the same columns. Name each on the other with backPopulates, or make one"
                                + " viewOnly.");
            }
        }
    }

    private static boolean isLinked(RelationshipModel relationship) {
        return relationship.isViewOnly() || !relationship.backPopulates().isEmpty();
    }

    private boolean joins(EntityModel owner, AttributeModel attribute, Set<String> columns) {
        try {
            return columns(JoinRules.resolve(owner, attribute, scan.linked())).equals(columns);
        } catch (MappingException reportedThere) {
            return false;
        }
    }

    /** Two references that write one column. */
    void checkOverlaps(MappedClass mapped) {
        Map<Set<String>, Site> writers = new HashMap<>();
        for (MappedField field : mapped.allFields()) {
            Site site = site(mapped, field);
            if (site == null
                    || site.attribute().kind() != AttributeKind.REFERENCE
                    || site.relationship().isViewOnly()) {
                continue;
            }
            Set<String> written = written(site);
            Site before = written.isEmpty() ? null : writers.putIfAbsent(written, site);
            if (before != null) {
                error(
                        ErrorCode.OVERLAPPING_RELATIONSHIPS,
                        site.field().place(),
                        site,
                        "it writes the column " + String.join(", ", written) + ", as " + before.name()
                                + " does. Give it a column of its own with @ForeignKey(column = \"…\"), name its key with"
                                + " foreignKeys, or make it viewOnly.");
            }
        }
    }

    private Set<String> written(Site site) {
        try {
            Join join = JoinRules.resolve(site.near().entity(), site.attribute(), scan.linked());
            Set<String> written = new HashSet<>();
            if (join.direction() == Join.Direction.MANY_TO_ONE) {
                join.pairs().forEach(pair -> written.add(pair.near().toString()));
            }
            return written;
        } catch (MappingException reported) {
            return Set.of();
        }
    }

    // ---- the other side

    private static @Nullable AttributeModel otherSide(Site site) {
        String name = site.relationship().backPopulates();
        return name.isEmpty() ? null : site.far().attribute(name);
    }

    private boolean checkOtherSide(Site site) {
        String name = site.relationship().backPopulates();
        if (name.isEmpty()) {
            return true;
        }
        String value = site.mark() != null && !site.mark().text("backref").isEmpty() ? "backref" : "backPopulates";
        String there = site.far().entity().entityName() + "." + name;
        AttributeModel other = otherSide(site);
        String fault = null;
        if (other == null) {
            if (isDeclared(site, name)) {
                return false;
            }
            fault = site.far().entity().entityName() + " has no attribute " + name
                    + ". Declare the field, or correct the name.";
        } else if (other.relationship() == null) {
            fault = there + " is no relationship. Annotate it with @Relationship, or name another.";
        } else if (site.near().classes().stream()
                .noneMatch(
                        model -> model.className().equals(other.relationship().target()))) {
            fault = there + " leads to " + other.relationship().target() + ", not to "
                    + site.near().entity().entityName() + ". Name the attribute that leads back.";
        } else if (!other.relationship().backPopulates().equals(site.field().name())) {
            fault = there
                    + (other.relationship().backPopulates().isEmpty()
                            ? " does not name it in turn. Set backPopulates = \""
                                    + site.field().name() + "\" there."
                            : " is the other side of " + other.relationship().backPopulates()
                                    + ". Correct one of them.");
        }
        if (fault != null) {
            error(ErrorCode.INVALID_BACK_POPULATES, site.place(value), site, fault);
        }
        return fault == null;
    }

    /** A field of that name that could not be mapped has been reported already. */
    private boolean isDeclared(Site site, String name) {
        MappedClass target = scan.find(site.far().entity().className());
        return target != null
                && target.element().getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind().isField()
                                && member.getSimpleName().contentEquals(name)
                                && !Mark.has(member, io.aludel.orm.annotation.Transient.class));
    }

    private void error(ErrorCode code, Place place, Site site, String text) {
        problems.error(code, place, "Cannot map " + site.name() + ": " + text);
    }
}
