package io.aludel.orm.load;

import io.aludel.orm.load.ClassReader.Hidden;
import io.aludel.orm.load.ClassReader.Several;
import io.aludel.orm.load.ClassReader.Singles;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The columns of a plan in the making, and the readers that will find their values in the rows. */
final class PlanDraft {
    private final SelectList list = new SelectList();
    private final List<EntityReader> readers = new ArrayList<>();
    private int collections;

    SelectList list() {
        return list;
    }

    List<EntityReader> readers() {
        return readers;
    }

    int collections() {
        return collections;
    }

    int nextCollection() {
        return collections++;
    }

    /** Selects an entity's columns and answers what makes entities of them. */
    EntityReader entity(EntitySource source, FetchOptions options) {
        EntityMapping mapping = source.mapping();
        List<ClassReader> classes = new ArrayList<>();
        for (EntityMapping concrete : mapping.selfAndDescendants()) {
            classes.add(classReader(
                    concrete,
                    source,
                    attribute -> options.isDeferred(attribute) && !isKey(attribute),
                    options::isDeferredHere));
        }
        EntityReader reader = new EntityReader(
                mapping,
                readers.size(),
                options,
                key(source),
                discriminator(source),
                classes.toArray(ClassReader[]::new));
        readers.add(reader);
        return reader;
    }

    private static boolean isKey(AttributeMapping attribute) {
        return attribute instanceof ColumnAttributeMapping column && column.isId();
    }

    private RowKey key(EntitySource source) {
        List<ColumnMapping> columns = source.mapping().id().columns();
        int[] positions = new int[columns.size()];
        SqlType<?>[] types = new SqlType<?>[positions.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = list.add(source.column(columns.get(i).column()));
            types[i] = columns.get(i).type();
        }
        return new RowKey(source.mapping().root(), positions, types);
    }

    private int discriminator(EntitySource source) {
        InheritanceMapping inheritance = source.mapping().inheritance();
        boolean isOneClass = source.mapping().selfAndDescendants().size() == 1;
        return inheritance == null || isOneClass ? 0 : list.add(source.column(inheritance.discriminator()));
    }

    /**
     * Selects the columns of one class as far as they are there.
     *
     * @param left which attributes are left out
     * @param marked which of those are left out against the mapping
     */
    ClassReader classReader(
            EntityMapping mapping,
            EntitySource source,
            Predicate<AttributeMapping> left,
            Predicate<AttributeMapping> marked) {
        List<ColumnAttributeMapping> singles = new ArrayList<>();
        List<Several> several = new ArrayList<>();
        List<Integer> deferred = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (!(attribute instanceof ColumnAttributeMapping column) || !isHere(column, source)) {
                continue;
            }
            if (left.test(column)) {
                if (marked.test(column)) {
                    deferred.add(column.index());
                }
            } else if (column.model().kind() == AttributeKind.COLUMN) {
                singles.add(column);
                positions.add(list.add(source.column(column.column().column())));
            } else {
                several.add(new Several(column, positions(column, source)));
            }
        }
        return new ClassReader(
                mapping,
                singles(mapping, singles, positions),
                several.toArray(Several[]::new),
                hidden(mapping, source),
                deferred.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isHere(ColumnAttributeMapping attribute, EntitySource source) {
        return attribute.columns().stream().allMatch(column -> source.has(column.table()));
    }

    private int[] positions(ColumnAttributeMapping attribute, EntitySource source) {
        return attribute.columns().stream()
                .mapToInt(column -> list.add(source.column(column.column())))
                .toArray();
    }

    private static Singles singles(
            EntityMapping mapping, List<ColumnAttributeMapping> attributes, List<Integer> positions) {
        int[] indexes = new int[attributes.size()];
        int[] columns = new int[indexes.length];
        @Nullable SqlType<?>[] types = new SqlType<?>[indexes.length];
        boolean inOrder = true;
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = attributes.get(i).index();
            columns[i] = positions.get(i);
            types[i] = JdbcTypes.forAccessor(attributes.get(i).column().type());
            inOrder &= columns[i] == columns[0] + i;
        }
        long all = mapping.attributes().stream()
                .filter(attribute -> attribute.model().kind() == AttributeKind.COLUMN)
                .count();
        return new Singles(indexes, columns, types, inOrder && all == indexes.length && all > 0);
    }

    private Hidden[] hidden(EntityMapping mapping, EntitySource source) {
        return mapping.hiddenColumns().stream()
                .filter(column -> source.has(column.table()))
                .map(column ->
                        new Hidden(column.hiddenIndex(), list.add(source.column(column.column())), column.type()))
                .toArray(Hidden[]::new);
    }
}
