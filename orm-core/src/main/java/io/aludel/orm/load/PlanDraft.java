package io.aludel.orm.load;

import io.aludel.orm.load.ClassReader.Hidden;
import io.aludel.orm.load.ClassReader.Several;
import io.aludel.orm.load.ClassReader.Singles;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.InheritanceMapping;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a plan in the making, and the readers that will find their values in the rows. */
final class PlanDraft {
    private final EntityRewriter rewriter;
    private final SelectList list;
    private final List<EntityReader> readers = new ArrayList<>();
    private int collections;

    /** @param rewriter lowers computed attributes */
    PlanDraft(EntityRewriter rewriter) {
        this(rewriter, new SelectList());
    }

    PlanDraft(EntityRewriter rewriter, SelectList list) {
        this.rewriter = rewriter;
        this.list = list;
    }

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
            classes.add(classReader(concrete, source, options));
        }
        EntityReader reader = new EntityReader(
                mapping,
                readers.size(),
                options,
                key(source),
                discriminator(source),
                classes.toArray(new ClassReader[0]));
        readers.add(reader);
        return reader;
    }

    /** Selects an entity's primary key. */
    RowKey key(EntitySource source) {
        List<ColumnMapping> columns = source.mapping().id().columns();
        return new RowKey(source.mapping().root(), positions(columns, source), Statements.types(columns));
    }

    private int discriminator(EntitySource source) {
        InheritanceMapping inheritance = source.mapping().inheritance();
        boolean isOneClass = source.mapping().selfAndDescendants().size() == 1;
        return inheritance == null || isOneClass ? 0 : list.add(source.column(inheritance.discriminator()));
    }

    /** Which attributes a plan leaves out. */
    interface Choice {
        boolean isLeft(AttributeMapping attribute);

        /** Whether one that is left out is so against the mapping. */
        boolean isDeferredHere(AttributeMapping attribute);
    }

    /** Selects the columns of one class as far as they are there. */
    ClassReader classReader(EntityMapping mapping, EntitySource source, Choice choice) {
        List<AttributeMapping> singles = new ArrayList<>();
        List<Several> several = new ArrayList<>();
        List<Integer> deferred = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (!isHere(attribute, source)) {
                continue;
            }
            if (choice.isLeft(attribute)) {
                if (choice.isDeferredHere(attribute)) {
                    deferred.add(attribute.index());
                }
            } else if (attribute instanceof ColumnAttributeMapping column && column.isEmbedded()) {
                several.add(new Several(column, positions(column.columns(), source)));
            } else {
                singles.add(attribute);
                positions.add(list.add(single(attribute, source)));
            }
        }
        return new ClassReader(
                mapping,
                singles(mapping, singles, positions),
                several.toArray(new Several[0]),
                hidden(mapping, source),
                ints(deferred));
    }

    private static boolean isHere(AttributeMapping attribute, EntitySource source) {
        if (attribute instanceof ColumnAttributeMapping stored) {
            return isHere(stored.columns(), source);
        }
        return attribute instanceof ColumnPropertyMapping && source.mapping().isA(attribute.owner());
    }

    private static boolean isHere(List<ColumnMapping> columns, EntitySource source) {
        for (ColumnMapping column : columns) {
            if (!source.has(column.column())) {
                return false;
            }
        }
        return true;
    }

    private Expression<?> single(AttributeMapping attribute, EntitySource source) {
        if (attribute instanceof ColumnPropertyMapping property) {
            return source.property(property, missing -> rewriter.property(source, missing));
        }
        return source.column(((ColumnAttributeMapping) attribute).column().column());
    }

    private static SqlType<?> type(AttributeMapping attribute) {
        return attribute instanceof ColumnPropertyMapping property
                ? property.type()
                : ((ColumnAttributeMapping) attribute).column().type();
    }

    private int[] positions(List<ColumnMapping> columns, EntitySource source) {
        int[] positions = new int[columns.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = list.add(source.column(columns.get(i).column()));
        }
        return positions;
    }

    private static int[] ints(List<Integer> numbers) {
        int[] ints = new int[numbers.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = numbers.get(i);
        }
        return ints;
    }

    private static Singles singles(EntityMapping mapping, List<AttributeMapping> attributes, List<Integer> positions) {
        int[] indexes = new int[attributes.size()];
        int[] columns = new int[indexes.length];
        @Nullable SqlType<?>[] types = new SqlType<?>[indexes.length];
        boolean inOrder = true;
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = attributes.get(i).index();
            columns[i] = positions.get(i);
            types[i] = JdbcTypes.forAccessor(type(attributes.get(i)));
            inOrder &= columns[i] == columns[0] + i;
        }
        int all = plainColumns(mapping);
        return new Singles(indexes, columns, types, inOrder && all == indexes.length && all > 0);
    }

    private static int plainColumns(EntityMapping mapping) {
        int count = 0;
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute.model().kind() == AttributeKind.COLUMN) {
                count++;
            }
        }
        return count;
    }

    private Hidden[] hidden(EntityMapping mapping, EntitySource source) {
        List<Hidden> hidden = new ArrayList<>();
        for (ColumnMapping column : mapping.hiddenColumns()) {
            if (source.has(column.column())) {
                int position = list.add(source.column(column.column()));
                hidden.add(new Hidden(column.hiddenIndex(), position, column.type()));
            }
        }
        return hidden.toArray(new Hidden[0]);
    }
}
