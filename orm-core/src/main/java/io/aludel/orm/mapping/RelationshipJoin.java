package io.aludel.orm.mapping;

import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only both classes together tell of a relationship. */
record RelationshipJoin(
        EntityMapping target,
        Direction direction,
        List<ColumnPair> pairs,
        List<ColumnPair> secondaryPairs,
        @Nullable Table secondary,
        @Nullable Column secondaryMark,
        List<ColumnConstant> constants,
        List<RelationshipOrder> orderBy,
        @Nullable RelationshipMapping reverse,
        @Nullable ColumnAttributeMapping mapKey,
        @Nullable ColumnAttributeMapping positionedBy,
        List<ColumnMapping> identityColumns,
        boolean writesSecondary) {}
