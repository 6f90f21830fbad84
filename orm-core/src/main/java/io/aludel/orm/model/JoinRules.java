package io.aludel.orm.model;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.Join.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the direction and the join of a relationship from the foreign keys of both classes. The compiler run uses it to
 * report mistakes, mapping uses it to build the join, so both have the same rules.
 */
public final class JoinRules {

    private final EntityModel owner;
    private final AttributeModel attribute;
    private final RelationshipModel relationship;
    private final EntityChain near;
    private final EntityChain far;
    private final ModelLookup lookup;
    private final @Nullable AttributeModel otherSide;

    private JoinRules(
            EntityModel owner,
            AttributeModel attribute,
            RelationshipModel relationship,
            EntityModel target,
            ModelLookup lookup) {
        this.owner = owner;
        this.attribute = attribute;
        this.relationship = relationship;
        this.near = EntityChain.of(owner, lookup);
        this.far = EntityChain.of(target, lookup);
        this.lookup = lookup;
        this.otherSide = relationship.backPopulates().isEmpty() ? null : far.attribute(relationship.backPopulates());
    }

    /**
     * Answers how a relationship joins.
     *
     * @param owner the entity that has the relationship, by itself or from a mapped superclass
     * @throws MappingException when there is no foreign key, more than one, or one that points the wrong way
     */
    public static Join resolve(EntityModel owner, AttributeModel attribute, ModelLookup lookup) {
        RelationshipModel relationship = attribute.relationship();
        if (relationship == null) {
            throw new IllegalArgumentException(attribute.name());
        }
        EntityModel target = lookup.find(relationship.target());
        if (target == null || target.kind() != EntityModel.Kind.ENTITY) {
            throw new MappingException(
                    ErrorCode.NOT_AN_ENTITY,
                    "Cannot map " + owner.entityName() + "." + attribute.name() + ": " + relationship.target()
                            + " is not an entity. Annotate it with @Entity.");
        }
        return new JoinRules(owner, attribute, relationship, target, lookup).resolve();
    }

    private Join resolve() {
        if (!relationship.secondary().isEmpty()) {
            return new SecondaryRules(owner, attribute, relationship, near, far, lookup).resolve();
        }
        if (!relationship.primaryJoin().isEmpty()) {
            return new JoinText(near, far, null, name()).join(relationship);
        }
        if (relationship.implicitOnTarget()) {
            return implicitOnTarget();
        }
        List<ForeignKeyPath> own = narrowed(own());
        List<ForeignKeyPath> others = narrowed(ForeignKeyPath.between(far.columns(), near.tables()));
        List<ForeignKeyPath> both = new ArrayList<>();
        for (ForeignKeyPath path : own) {
            if (!path.isImplicitFor(attribute.name()) && others.contains(path)) {
                both.add(path);
            }
        }
        if (!both.isEmpty()) {
            return selfReference(single(both));
        }
        return attribute.kind() == AttributeKind.REFERENCE ? reference(own, others) : collection(own, others);
    }

    /** The foreign keys from here to there, but none that another relationship made for itself. */
    private List<ForeignKeyPath> own() {
        List<ForeignKeyPath> own = new ArrayList<>();
        for (ForeignKeyPath path : ForeignKeyPath.between(near.columns(), far.tables())) {
            if (!path.isImplicit() || path.isImplicitFor(attribute.name())) {
                own.add(path);
            }
        }
        return own;
    }

    private Join reference(List<ForeignKeyPath> own, List<ForeignKeyPath> others) {
        for (ForeignKeyPath path : own) {
            if (path.isImplicit()) {
                return manyToOne(path);
            }
        }
        if (!own.isEmpty()) {
            return manyToOne(single(own));
        }
        if (!others.isEmpty()) {
            return oneToMany(single(others));
        }
        throw missing();
    }

    private Join collection(List<ForeignKeyPath> own, List<ForeignKeyPath> others) {
        if (!others.isEmpty()) {
            return oneToMany(single(others));
        }
        if (!own.isEmpty()) {
            throw new MappingException(
                    ErrorCode.NO_FOREIGN_KEY,
                    "Cannot map " + name() + ": the foreign key " + own.get(0).text()
                            + " points from " + owner.entityName() + " to one "
                            + far.entity().entityName()
                            + ", but the field is a collection. Make the field a reference, or let "
                            + far.entity().entityName() + " refer to " + owner.entityName() + ".");
        }
        throw missing();
    }

    private Join selfReference(ForeignKeyPath path) {
        Set<String> remote = remoteColumns();
        if (remote.stream().anyMatch(path.referredColumns()::contains)) {
            requireReference();
            return manyToOne(path);
        }
        boolean otherIsReference = otherSide != null && otherSide.kind() == AttributeKind.REFERENCE;
        if (attribute.kind() != AttributeKind.REFERENCE || !remote.isEmpty() || otherIsReference && hasRemote()) {
            return oneToMany(path);
        }
        throw new MappingException(
                ErrorCode.SAME_DIRECTION,
                "Cannot map " + name() + ": " + path.text() + " refers to its own table, so both sides look like "
                        + "one-to-many. Set remoteSide = \"" + referredAttribute(path)
                        + "\" on the side that is the reference.");
    }

    private boolean hasRemote() {
        RelationshipModel other = otherSide == null ? null : otherSide.relationship();
        return other != null && !other.remoteSide().isEmpty();
    }

    private void requireReference() {
        if (attribute.kind() != AttributeKind.REFERENCE) {
            throw new MappingException(
                    ErrorCode.SAME_DIRECTION,
                    "Cannot map " + name() + ": its remoteSide makes it many-to-one, but the field is a collection. "
                            + "Take remoteSide away here and set it on the reference.");
        }
    }

    private String referredAttribute(ForeignKeyPath path) {
        Join.Side referred = path.pairs().get(0).far();
        TableColumn column = far.column(referred.table(), referred.column());
        return column == null || column.attribute() == null ? referred.column() : column.attribute();
    }

    private Set<String> remoteColumns() {
        return relationship.remoteSide().stream()
                .flatMap(name -> far.columnsOf(name).stream())
                .map(TableColumn::name)
                .collect(Collectors.toSet());
    }

    private Join implicitOnTarget() {
        List<Join.Pair> pairs = relationship.implicitColumns().stream()
                .map(implicit -> {
                    ForeignKeyModel key = implicit.column().foreignKey();
                    if (key == null) {
                        throw missing();
                    }
                    return new Join.Pair(
                            new Join.Side(key.table(), key.column()),
                            new Join.Side(far.table(), implicit.column().name()));
                })
                .toList();
        return new Join(Direction.ONE_TO_MANY, pairs, List.of(), List.of());
    }

    private static Join manyToOne(ForeignKeyPath path) {
        return new Join(Direction.MANY_TO_ONE, path.pairs(), List.of(), List.of());
    }

    private static Join oneToMany(ForeignKeyPath path) {
        return new Join(Direction.ONE_TO_MANY, path.reversedPairs(), List.of(), List.of());
    }

    private List<ForeignKeyPath> narrowed(List<ForeignKeyPath> paths) {
        if (!relationship.foreignKeys().isEmpty()) {
            return paths.stream()
                    .filter(path -> path.uses(relationship.foreignKeys()))
                    .toList();
        }
        RelationshipModel other = otherSide == null ? null : otherSide.relationship();
        if (other == null) {
            return paths;
        }
        List<ForeignKeyPath> shared = paths.stream()
                .filter(path -> path.isImplicitFor(relationship.backPopulates()) || path.uses(other.foreignKeys()))
                .toList();
        return shared.isEmpty() ? paths : shared;
    }

    private ForeignKeyPath single(List<ForeignKeyPath> paths) {
        if (paths.size() == 1) {
            return paths.get(0);
        }
        List<ForeignKeyPath> explicit =
                paths.stream().filter(path -> !path.isImplicit()).toList();
        if (explicit.size() == 1) {
            return explicit.get(0);
        }
        throw new MappingException(
                ErrorCode.AMBIGUOUS_FOREIGN_KEY,
                "Cannot map " + name() + ": there are several foreign keys to join by ("
                        + paths.stream().map(ForeignKeyPath::text).collect(Collectors.joining("; "))
                        + "). Name the one to use with foreignKeys = \"attribute\".");
    }

    private MappingException missing() {
        String here = owner.entityName();
        String there = far.entity().entityName();
        boolean bothReferences = otherSide != null && otherSide.kind() == AttributeKind.REFERENCE;
        String way = attribute.kind() == AttributeKind.REFERENCE
                ? bothReferences
                        ? "Put @ForeignKey on the side whose table has the column."
                        : "Declare a field with @ForeignKey(\"" + far.table() + "…\") in " + here + "."
                : "Declare a field with @ForeignKey(\"" + near.table() + "…\") or a reference to " + here + " in "
                        + there + ", put @ForeignKey(column = \"…\") on this field, or name a secondary table.";
        return new MappingException(
                ErrorCode.NO_FOREIGN_KEY,
                "Cannot map " + name() + ": no foreign key links " + here + " and " + there + ". " + way);
    }

    private String name() {
        return owner.entityName() + "." + attribute.name();
    }
}
