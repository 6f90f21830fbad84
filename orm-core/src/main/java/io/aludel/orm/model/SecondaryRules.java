package io.aludel.orm.model;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.Join.Direction;
import io.aludel.orm.model.Join.Pair;
import io.aludel.orm.model.Join.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The join of a many-to-many relationship through its association table. */
record SecondaryRules(
        EntityModel owner,
        AttributeModel attribute,
        RelationshipModel relationship,
        EntityChain near,
        EntityChain far,
        ModelLookup lookup) {

    Join resolve() {
        AssociationTableModel table = table();
        if (!relationship.primaryJoin().isEmpty()
                && !relationship.secondaryJoin().isEmpty()) {
            return new JoinText(near, far, relationship.secondary(), name()).join(relationship);
        }
        if (table != null) {
            return byTable(table);
        }
        EntityModel entity = entity();
        if (entity == null) {
            throw new MappingException(
                    ErrorCode.UNKNOWN_TABLE,
                    "Cannot map " + name() + ": there is no table " + relationship.secondary()
                            + ". Declare it with @AssociationTable(name = \"" + relationship.secondary()
                            + "\") on this field, or name the table of an entity.");
        }
        return byEntity(entity);
    }

    private @Nullable AssociationTableModel table() {
        AssociationTableModel found = table(near.classes());
        found = found != null ? found : table(far.classes());
        return found != null ? found : table(lookup.all());
    }

    private @Nullable AssociationTableModel table(Collection<EntityModel> models) {
        return models.stream()
                .flatMap(model -> model.associationTables().stream())
                .filter(table -> isNamed(table.name(), table.qualifiedName()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable EntityModel entity() {
        EntityModel found = null;
        for (EntityModel model : lookup.all()) {
            if (model.table() != null
                    && isNamed(model.table().name(), model.table().qualifiedName())) {
                if (refersToBoth(EntityChain.of(model, lookup))) {
                    return model;
                }
                found = model;
            }
        }
        return found;
    }

    /** Entities of several applications may be known together, with tables of one name. */
    private boolean refersToBoth(EntityChain chain) {
        return chain.refersTo(near) && chain.refersTo(far);
    }

    private boolean isNamed(String name, String qualifiedName) {
        return relationship.secondary().equals(name) || relationship.secondary().equals(qualifiedName);
    }

    private Join byTable(AssociationTableModel table) {
        List<Pair> columns = pairs(table, table.columns());
        List<Pair> inverse = pairs(table, table.inverseColumns());
        boolean declaredHere = isNear(columns) && (!isNear(inverse) || declares(table));
        List<Pair> first = declaredHere ? columns : inverse;
        List<Pair> second = declaredHere ? inverse : columns;
        if (!isNear(first) || !near.tables().contains(first.get(0).near().table())) {
            throw missing(table.qualifiedName());
        }
        return new Join(
                Direction.MANY_TO_MANY,
                first,
                second.stream().map(Pair::reversed).toList(),
                List.of());
    }

    /** Whether the table belongs to this side of a relationship between objects of one class. */
    private boolean declares(AssociationTableModel table) {
        return table.attribute().isEmpty() || table.attribute().equals(attribute.name());
    }

    private boolean isNear(List<Pair> pairs) {
        return !pairs.isEmpty() && near.tables().contains(pairs.get(0).near().table());
    }

    private static List<Pair> pairs(AssociationTableModel table, List<ImplicitColumnModel> columns) {
        List<Pair> pairs = new ArrayList<>();
        for (ImplicitColumnModel implicit : columns) {
            ForeignKeyModel key = Objects.requireNonNull(implicit.column().foreignKey());
            pairs.add(new Pair(
                    new Side(key.table(), key.column()),
                    new Side(table.qualifiedName(), implicit.column().name())));
        }
        return pairs;
    }

    private Join byEntity(EntityModel entity) {
        EntityChain chain = EntityChain.of(entity, lookup);
        ForeignKeyPath first = single(chain, near.tables());
        ForeignKeyPath second = single(chain, far.tables());
        if (first.equals(second)) {
            throw ambiguous(chain);
        }
        return new Join(Direction.MANY_TO_MANY, first.reversedPairs(), second.pairs(), List.of());
    }

    private ForeignKeyPath single(EntityChain chain, Set<String> tables) {
        List<ForeignKeyPath> paths = ForeignKeyPath.between(chain.columns(), tables);
        if (paths.isEmpty()) {
            throw missing(chain.table());
        }
        if (paths.size() > 1) {
            throw ambiguous(chain);
        }
        return paths.get(0);
    }

    private MappingException missing(String table) {
        return new MappingException(
                ErrorCode.NO_FOREIGN_KEY,
                "Cannot map " + name() + ": the table " + table + " has no foreign keys to both " + near.table()
                        + " and " + far.table() + ". Declare them, or name another secondary table.");
    }

    private MappingException ambiguous(EntityChain chain) {
        return new MappingException(
                ErrorCode.AMBIGUOUS_FOREIGN_KEY,
                "Cannot map " + name() + ": the table " + chain.table()
                        + " has several foreign keys to the same table. "
                        + "Say which to use with primaryJoin and secondaryJoin.");
    }

    private String name() {
        return owner.entityName() + "." + attribute.name();
    }
}
