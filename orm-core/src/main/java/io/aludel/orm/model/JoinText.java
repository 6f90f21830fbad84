package io.aludel.orm.model;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.Join.Direction;
import io.aludel.orm.model.Join.Literal;
import io.aludel.orm.model.Join.Pair;
import io.aludel.orm.model.Join.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a written join condition: {@code "User.id == Address.userId and Address.city == 'Boston'"}. A name is an entity and its
 * attribute, or a table and its column.
 */
final class JoinText {

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|-?\\d+(\\.\\d+)?|true|false");

    private final EntityChain near;
    private final EntityChain far;
    private final @Nullable String secondary;
    private final String name;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();

    JoinText(EntityChain near, EntityChain far, @Nullable String secondary, String name) {
        this.near = near;
        this.far = far;
        this.secondary = secondary;
        this.name = name;
    }

    Join join(RelationshipModel relationship) {
        parse(relationship.primaryJoin());
        if (secondary != null) {
            List<Pair> first = oriented(pairs, near.tables());
            pairs.clear();
            parse(relationship.secondaryJoin());
            return new Join(Direction.MANY_TO_MANY, first, oriented(pairs, Set.of(secondary)), literals);
        }
        Direction direction = direction(relationship);
        Set<String> foreign = foreignColumns(relationship);
        List<Pair> result = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean nearHasKey = foreign.contains(pair.near().toString());
            result.add((direction == Direction.MANY_TO_ONE) == nearHasKey ? pair : pair.reversed());
        }
        return new Join(direction, result, List.of(), literals);
    }

    private Direction direction(RelationshipModel relationship) {
        Set<String> foreign = foreignColumns(relationship);
        Set<String> remote = new HashSet<>();
        relationship
                .remoteSide()
                .forEach(attribute -> far.columnsOf(attribute).forEach(column -> remote.add(column.qualifiedName())));
        if (remote.isEmpty() && near.root().equals(far.root())) {
            return relationship.container().isEmpty() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
        }
        boolean keyIsRemote = remote.isEmpty()
                ? foreign.stream().noneMatch(column -> isIn(column, near))
                : foreign.stream().anyMatch(remote::contains);
        return keyIsRemote ? Direction.ONE_TO_MANY : Direction.MANY_TO_ONE;
    }

    /** The columns of the condition that are foreign keys: those named, else those with a foreign key to the other side. */
    private Set<String> foreignColumns(RelationshipModel relationship) {
        Set<String> named = new HashSet<>();
        for (String attribute : relationship.foreignKeys()) {
            near.columnsOf(attribute).forEach(column -> named.add(column.qualifiedName()));
            far.columnsOf(attribute).forEach(column -> named.add(column.qualifiedName()));
        }
        Set<String> found = new HashSet<>();
        for (Pair pair : pairs) {
            for (Pair way : List.of(pair, pair.reversed())) {
                boolean isForeign = named.isEmpty()
                        ? refers(way)
                        : named.contains(way.near().toString());
                if (isForeign) {
                    found.add(way.near().toString());
                }
            }
        }
        if (found.isEmpty()) {
            throw new MappingException(
                    ErrorCode.NO_FOREIGN_KEY,
                    "Cannot map " + name
                            + ": no column of its primaryJoin is a foreign key. Name one with foreignKeys = \"attribute\".");
        }
        return found;
    }

    private boolean refers(Pair pair) {
        for (EntityChain chain : List.of(near, far)) {
            TableColumn column = chain.column(pair.near().table(), pair.near().column());
            ForeignKeyModel key = column == null ? null : column.column().foreignKey();
            if (key != null
                    && ForeignKeyPath.match(key.table(), Set.of(pair.far().table())) != null
                    && key.column().equals(pair.far().column())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String qualifiedColumn, EntityChain chain) {
        return chain.columns().stream()
                .anyMatch(column -> column.qualifiedName().equals(qualifiedColumn));
    }

    private static List<Pair> oriented(List<Pair> pairs, Set<String> nearTables) {
        return pairs.stream()
                .map(pair -> nearTables.contains(pair.near().table()) ? pair : pair.reversed())
                .toList();
    }

    private void parse(String text) {
        for (String term : text.split("(?i)\\s+and\\s+")) {
            String[] sides = term.split("==|=", 2);
            if (sides.length != 2) {
                throw unreadable(term);
            }
            String left = sides[0].strip();
            String right = sides[1].strip();
            if (LITERAL.matcher(right).matches()) {
                literals.add(new Literal(side(left), right));
            } else if (LITERAL.matcher(left).matches()) {
                literals.add(new Literal(side(right), left));
            } else {
                pairs.add(new Pair(side(left), side(right)));
            }
        }
    }

    private Side side(String operand) {
        int dot = operand.lastIndexOf('.');
        if (dot < 0) {
            throw unreadable(operand);
        }
        String qualifier = operand.substring(0, dot);
        String member = operand.substring(dot + 1);
        for (EntityChain chain : List.of(near, far)) {
            Side found = side(chain, qualifier, member);
            if (found != null) {
                return found;
            }
        }
        if (qualifier.equals(secondary)) {
            return new Side(qualifier, member);
        }
        throw new MappingException(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                "Cannot map " + name + ": its join names " + operand + ", which is no attribute of either class. "
                        + "Write Entity.attribute or table.column.");
    }

    private static @Nullable Side side(EntityChain chain, String qualifier, String member) {
        for (EntityModel model : chain.classes()) {
            if (qualifier.equals(model.entityName())) {
                for (TableColumn column : chain.columnsOf(member)) {
                    return new Side(column.table(), column.name());
                }
            }
            TableColumn column = chain.column(qualifier, member);
            if (column != null) {
                return new Side(Objects.requireNonNull(column).table(), column.name());
            }
        }
        return null;
    }

    private MappingException unreadable(String part) {
        return new MappingException(
                ErrorCode.INVALID_JOIN,
                "Cannot map " + name + ": its join has the part \"" + part
                        + "\", which cannot be read. Write conditions as \"User.id == Address.userId\", linked by \"and\".");
    }
}
