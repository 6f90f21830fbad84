package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.Join;
import io.aludel.orm.model.JoinRules;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.model.UnseenDeletes;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the joins of relationships, when the columns of both sides are there. */
final class RelationshipAssembly {
    private final RegistryBuilder registry;

    RelationshipAssembly(RegistryBuilder registry) {
        this.registry = registry;
    }

    RelationshipJoin join(EntityMapping mapping, RelationshipMapping relationship) {
        AttributeModel attribute = relationship.model();
        RelationshipModel model = Objects.requireNonNull(attribute.relationship());
        Join join = JoinRules.resolve(mapping.model(), attribute, registry);
        UnseenDeletes.check(mapping.model(), attribute, join, registry);
        EntityMapping target = registry.mapping(model.target());
        List<ColumnPair> pairs = pairs(join.pairs());
        List<ColumnPair> secondaryPairs = pairs(join.secondaryPairs());
        Direction direction = Direction.valueOf(join.direction().name());
        RelationshipMapping reverse = reverse(model, target, relationship);
        List<ColumnConstant> constants = new ArrayList<>();
        for (Join.Literal literal : join.literals()) {
            constants.add(constant(literal));
        }
        List<ColumnMapping> identity = direction == Direction.MANY_TO_ONE && constants.isEmpty()
                ? identity(mapping, target, pairs)
                : List.of();
        Table secondary =
                secondaryPairs.isEmpty() ? null : secondaryPairs.get(0).local().table();
        return new RelationshipJoin(
                target,
                direction,
                pairs,
                secondaryPairs,
                secondary,
                secondary == null ? null : registry.mark(secondary),
                List.copyOf(constants),
                orders(model, target, secondary, relationship),
                reverse,
                attribute(target, model.mapKey()),
                attribute(target, model.positionedBy()),
                identity,
                secondary != null && !model.isViewOnly() && isFirst(relationship, reverse));
    }

    private List<ColumnPair> pairs(List<Join.Pair> pairs) {
        List<ColumnPair> columns = new ArrayList<>();
        for (Join.Pair pair : pairs) {
            columns.add(new ColumnPair(column(pair.near()), column(pair.far())));
        }
        return List.copyOf(columns);
    }

    private Column column(Join.Side side) {
        return registry.table(side.table()).column(side.column());
    }

    private ColumnConstant constant(Join.Literal literal) {
        Column column = column(literal.column());
        String text = literal.value();
        boolean isQuoted = text.startsWith("'");
        Object value = Texts.parse(
                isQuoted ? text.substring(1, text.length() - 1) : text,
                column.type().javaType());
        return new ColumnConstant(column, value);
    }

    private static @Nullable RelationshipMapping reverse(
            RelationshipModel model, EntityMapping target, RelationshipMapping relationship) {
        if (model.backPopulates().isEmpty()) {
            return null;
        }
        if (target.attribute(model.backPopulates()) instanceof RelationshipMapping reverse) {
            return reverse;
        }
        throw new MappingException(
                ErrorCode.INVALID_BACK_POPULATES,
                "Cannot map " + relationship.path() + ": " + target.name() + "." + model.backPopulates()
                        + ", which it names as its other side, is no relationship.");
    }

    /** The own columns that hold the target's key, in the key's order; empty if they do not hold all of it. */
    private static List<ColumnMapping> identity(EntityMapping mapping, EntityMapping target, List<ColumnPair> pairs) {
        List<ColumnMapping> found = new ArrayList<>();
        for (ColumnMapping key : target.id().columns()) {
            for (ColumnPair pair : pairs) {
                if (target.find(pair.remote()) == key) {
                    found.add(mapping.column(pair.local()));
                }
            }
        }
        boolean isWhole = found.size() == target.id().columns().size() && found.size() == pairs.size();
        return isWhole ? List.copyOf(found) : List.of();
    }

    private static @Nullable ColumnAttributeMapping attribute(EntityMapping target, String name) {
        return name.isEmpty() ? null : (ColumnAttributeMapping) target.attribute(name);
    }

    private static List<RelationshipOrder> orders(
            RelationshipModel model,
            EntityMapping target,
            @Nullable Table secondary,
            RelationshipMapping relationship) {
        List<RelationshipOrder> orders = new ArrayList<>();
        for (String written : model.orderBy()) {
            String[] words = written.strip().split("\\s+");
            boolean isDescending =
                    words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc");
            orders.add(new RelationshipOrder(orderColumn(words[0], target, secondary, relationship), isDescending));
        }
        if (orders.isEmpty() && !model.positionedBy().isEmpty()) {
            orders.add(new RelationshipOrder(
                    Objects.requireNonNull(attribute(target, model.positionedBy()))
                            .column()
                            .column(),
                    false));
        }
        return List.copyOf(orders);
    }

    private static Column orderColumn(
            String name, EntityMapping target, @Nullable Table secondary, RelationshipMapping relationship) {
        for (AttributeMapping attribute : target.attributes()) {
            if (attribute.name().equals(name) && attribute instanceof ColumnAttributeMapping column) {
                return column.column().column();
            }
        }
        for (ColumnMapping column : target.columns()) {
            if (column.column().name().equals(name)) {
                return column.column();
            }
        }
        Column linking = secondary == null ? null : secondary.find(name);
        if (linking == null) {
            throw new MappingException(
                    ErrorCode.UNKNOWN_ATTRIBUTE,
                    "Cannot map " + relationship.path() + ": it is ordered by " + name + ", which " + target.name()
                            + " does not have.");
        }
        return linking;
    }

    /** Of the two sides of a many-to-many relationship the one that writes: the first one that may. */
    private static boolean isFirst(RelationshipMapping relationship, @Nullable RelationshipMapping reverse) {
        if (reverse == null || reverse.isViewOnly()) {
            return true;
        }
        int order = relationship.owner().name().compareTo(reverse.owner().name());
        return order < 0 || order == 0 && relationship.index() <= reverse.index();
    }
}
