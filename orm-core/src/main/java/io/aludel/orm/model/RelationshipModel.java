package io.aludel.orm.model;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One relationship, without its direction, which {@link JoinRules} finds from both classes.
 *
 * @param target the binary name of the far entity
 * @param container the field's interface ({@code java.util.List} …), empty for a reference
 * @param keyDescriptor the JVM descriptor of a map's keys, else null
 * @param backPopulates the attribute on the far side; also set on both sides of a {@code backref}; empty for none
 * @param secondary the association table, also on the side that only says {@code backPopulates}; empty for none
 * @param cascade ALL already replaced by what it stands for
 * @param implicitColumns the foreign key that no field stands for, if there is one
 * @param implicitOnTarget whether those columns stand in the far entity's table (a one-way collection) instead of the own one
 */
public record RelationshipModel(
        String target,
        String container,
        @Nullable String keyDescriptor,
        String backPopulates,
        String secondary,
        List<String> remoteSide,
        List<String> foreignKeys,
        String primaryJoin,
        String secondaryJoin,
        Set<Cascade> cascade,
        Lazy lazy,
        List<String> orderBy,
        boolean isViewOnly,
        PassiveDeletes passiveDeletes,
        boolean passiveUpdates,
        boolean postUpdate,
        boolean singleParent,
        boolean innerJoin,
        String mapKey,
        String positionedBy,
        List<ImplicitColumnModel> implicitColumns,
        boolean implicitOnTarget) {

    public RelationshipModel {
        remoteSide = List.copyOf(remoteSide);
        foreignKeys = List.copyOf(foreignKeys);
        cascade = Set.copyOf(cascade);
        orderBy = List.copyOf(orderBy);
        implicitColumns = List.copyOf(implicitColumns);
    }

    /** The same relationship with what only both classes together tell. */
    public RelationshipModel linked(
            String otherSide, String table, List<ImplicitColumnModel> columns, boolean columnsOnTarget) {
        return new RelationshipModel(
                target,
                container,
                keyDescriptor,
                otherSide,
                table,
                remoteSide,
                foreignKeys,
                primaryJoin,
                secondaryJoin,
                cascade,
                lazy,
                orderBy,
                isViewOnly,
                passiveDeletes,
                passiveUpdates,
                postUpdate,
                singleParent,
                innerJoin,
                mapKey,
                positionedBy,
                columns,
                columnsOnTarget);
    }

    void write(ModelWriter writer) {
        writer.text(target)
                .text(container)
                .text(keyDescriptor)
                .text(backPopulates)
                .text(secondary);
        writer.texts(remoteSide).texts(foreignKeys).text(primaryJoin).text(secondaryJoin);
        writer.list(cascade.stream().sorted().toList(), (value, out) -> out.constant(value));
        writer.constant(lazy)
                .texts(orderBy)
                .flag(isViewOnly)
                .constant(passiveDeletes)
                .flag(passiveUpdates);
        writer.flag(postUpdate).flag(singleParent).flag(innerJoin).text(mapKey).text(positionedBy);
        writer.list(implicitColumns, ImplicitColumnModel::write).flag(implicitOnTarget);
    }

    static RelationshipModel read(ModelReader reader) {
        return new RelationshipModel(
                reader.text(),
                reader.text(),
                reader.nullableText(),
                reader.text(),
                reader.text(),
                reader.texts(),
                reader.texts(),
                reader.text(),
                reader.text(),
                cascades(reader),
                reader.constant(Lazy.class),
                reader.texts(),
                reader.flag(),
                reader.constant(PassiveDeletes.class),
                reader.flag(),
                reader.flag(),
                reader.flag(),
                reader.flag(),
                reader.text(),
                reader.text(),
                reader.none() ? List.of() : reader.list(ImplicitColumnModel::read),
                reader.flag());
    }

    private static Set<Cascade> cascades(ModelReader reader) {
        Set<Cascade> cascades = EnumSet.noneOf(Cascade.class);
        for (int rest = reader.integer(); rest > 0; rest--) {
            cascades.add(reader.constant(Cascade.class));
        }
        return cascades;
    }
}
