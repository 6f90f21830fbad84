package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Generated;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EmbeddedModel;
import io.aludel.orm.model.ImplicitColumnModel;
import io.aludel.orm.model.InheritanceModel;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the attributes and columns of mappings, superclasses first. Used once. */
final class MappingAssembly {
    private final MappingGroup group;
    private final Map<EntityMapping, List<ColumnMapping>> ownHidden = new IdentityHashMap<>();

    MappingAssembly(MappingGroup group) {
        this.group = group;
    }

    void attributes(EntityMapping mapping) {
        EntityMapping parent = mapping.parent();
        Table own = table(mapping);
        List<Table> tables = new ArrayList<>(parent == null ? List.of() : parent.tables());
        if (!tables.contains(own)) {
            tables.add(own);
        }
        mapping.tables(tables);
        List<AttributeMapping> all = new ArrayList<>(parent == null ? List.of() : parent.attributes());
        for (AttributeModel model : mapping.model().allAttributes()) {
            all.add(attribute(mapping, model, all.size(), own));
        }
        mapping.attributes(all);
    }

    private Table table(EntityMapping mapping) {
        return group.table(Objects.requireNonNull(mapping.model().table()).qualifiedName());
    }

    private AttributeMapping attribute(EntityMapping mapping, AttributeModel model, int index, Table table) {
        if (model.relationship() != null) {
            RelationshipLink link = Objects.requireNonNull(mapping.shape().link(index), model.name());
            return new RelationshipMapping(mapping, model, index, link);
        }
        if (model.kind() == AttributeKind.COLUMN_PROPERTY) {
            ColumnModel column = Objects.requireNonNull(model.column());
            return new ColumnPropertyMapping(
                    mapping, model, index, ColumnTypes.of(model.valueDescriptor(), column, mapping, model.name()));
        }
        ColumnAttributeMapping attribute = new ColumnAttributeMapping(mapping, model, index);
        List<ColumnMapping> columns = new ArrayList<>();
        EmbeddedValue embedded = place(attribute, model, List.of(), table, columns);
        attribute.link(columns, embedded);
        return attribute;
    }

    /** Adds the columns of an attribute or component; answers how an embeddable is made of them. */
    private @Nullable EmbeddedValue place(
            ColumnAttributeMapping attribute,
            AttributeModel model,
            List<ColumnMapping.Step> path,
            Table table,
            List<ColumnMapping> columns) {
        EmbeddedModel embedded = model.embedded();
        if (embedded == null) {
            columns.add(column(attribute, model, path, table));
            return null;
        }
        ClassLoader loader = attribute.owner().type().getClassLoader();
        EmbeddableAccessor accessor = EmbeddableAccessor.of(Descriptors.load("L" + embedded.className() + ";", loader));
        List<@Nullable EmbeddedValue> components = new ArrayList<>();
        int before = columns.size();
        for (int i = 0; i < embedded.attributes().size(); i++) {
            List<ColumnMapping.Step> longer = new ArrayList<>(path);
            AttributeModel component = embedded.attributes().get(i);
            longer.add(new ColumnMapping.Step(accessor, i, component.name()));
            components.add(place(attribute, component, longer, table, columns));
        }
        boolean isAlways = path.isEmpty() && attribute.owner().shape().insideCount(attribute.index()) > 0;
        return new EmbeddedValue(accessor, components, columns.size() - before, embedded.isRecord(), isAlways);
    }

    private static ColumnMapping column(
            ColumnAttributeMapping attribute, AttributeModel model, List<ColumnMapping.Step> path, Table table) {
        ColumnModel column = Objects.requireNonNull(model.column(), model.name());
        Column found = table.column(column.name());
        Object defaultValue = column.defaultValue() == null
                ? null
                : Texts.parse(column.defaultValue(), found.type().javaType());
        return new ColumnMapping(found, column, found.type(), attribute, path, defaultValue);
    }

    /** Hidden columns come from relationships, also from those of other entities to this one. */
    void implicitColumns(EntityMapping mapping) {
        ownHidden.putIfAbsent(mapping, new ArrayList<>());
        for (AttributeModel model : mapping.model().allAttributes()) {
            if (model.relationship() == null) {
                continue;
            }
            EntityMapping holder = model.relationship().implicitOnTarget()
                    ? group.mapping(model.relationship().target())
                    : mapping;
            for (ImplicitColumnModel implicit : model.relationship().implicitColumns()) {
                Column column = holder.table().column(implicit.column().name());
                ColumnMapping hidden =
                        new ColumnMapping(column, implicit.column(), column.type(), null, List.of(), null);
                ownHidden.putIfAbsent(holder, new ArrayList<>());
                ownHidden.get(holder).add(hidden);
            }
        }
    }

    void columns(EntityMapping mapping) {
        EntityMapping parent = mapping.parent();
        List<ColumnMapping> visible = new ArrayList<>();
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute instanceof ColumnAttributeMapping column) {
                visible.addAll(column.columns());
            }
        }
        List<ColumnMapping> hidden = new ArrayList<>(parent == null ? List.of() : parent.hiddenColumns());
        for (ColumnMapping own : ownHidden.get(mapping)) {
            own.hiddenIndex(hidden.size());
            hidden.add(own);
        }
        IdMapping id = parent == null ? id(mapping) : parent.id();
        Map<Column, ColumnMapping> byColumn = new LinkedHashMap<>();
        for (ColumnMapping column : visible) {
            byColumn.put(column.column(), column);
        }
        for (ColumnMapping column : hidden) {
            byColumn.put(column.column(), column);
        }
        for (Table table : mapping.tables()) {
            for (ColumnMapping key : id.columns()) {
                byColumn.put(table.column(key.column().name()), key);
            }
        }
        mapping.columns(visible, hidden, byColumn);
        mapping.key(id, version(mapping), softDelete(mapping));
    }

    private static IdMapping id(EntityMapping root) {
        List<ColumnAttributeMapping> attributes = new ArrayList<>();
        List<ColumnMapping> columns = new ArrayList<>();
        boolean isGenerated = false;
        for (AttributeMapping attribute : root.attributes()) {
            if (attribute instanceof ColumnAttributeMapping column && column.isId()) {
                attributes.add(column);
                columns.addAll(column.columns());
                isGenerated |= column.model().generated() == Generated.IDENTITY;
            }
        }
        return new IdMapping(root, columns, attributes, isGenerated && columns.size() == 1);
    }

    private static @Nullable ColumnMapping version(EntityMapping mapping) {
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute instanceof ColumnAttributeMapping column && column.isVersion()) {
                return column.column();
            }
        }
        return null;
    }

    private static @Nullable AttributeMapping softDelete(EntityMapping mapping) {
        for (EntityMapping at = mapping; at != null; at = at.parent()) {
            String marker = at.model().softDelete();
            if (marker != null) {
                return mapping.attribute(marker);
            }
        }
        return null;
    }

    void inheritance(EntityMapping mapping) {
        EntityMapping root = mapping.root();
        InheritanceModel model = root.model().inheritance();
        if (model == null && root.selfAndDescendants().size() > 1) {
            model = root.selfAndDescendants().get(1).model().inheritance();
        }
        if (mapping != root) {
            mapping.inheritance(root.inheritance());
        } else if (model != null) {
            mapping.inheritance(hierarchy(root, model));
        }
    }

    private static InheritanceMapping hierarchy(EntityMapping root, InheritanceModel model) {
        Column column = root.table().column(model.discriminatorColumn());
        Class<?> type = column.type().javaType();
        Map<Object, EntityMapping> byValue = new LinkedHashMap<>();
        Map<EntityMapping, Object> values = new IdentityHashMap<>();
        for (EntityMapping mapping : root.selfAndDescendants()) {
            InheritanceModel own = mapping.model().inheritance();
            if (own != null && own.discriminatorValue() != null) {
                Object value = Texts.parse(own.discriminatorValue(), type);
                byValue.put(value, mapping);
                values.put(mapping, value);
            }
        }
        return new InheritanceMapping(root, model.strategy(), column, root.find(column), byValue, values);
    }
}
