package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one entity class meets its tables. There is one for abstract classes too. Equal to itself only; safe for use by many
 * threads once its registry is built.
 */
public final class EntityMapping {
    private final MappingRegistry registry;
    private final EntityShape shape;
    private final EntityAccessor accessor;
    private final Class<?> type;
    private final @Nullable EntityMapping parent;
    private final EntityMapping root;
    private List<EntityMapping> selfAndDescendants = List.of();
    private List<Table> tables = List.of();
    private List<AttributeMapping> attributes = List.of();
    private List<ColumnMapping> columns = List.of();
    private List<ColumnMapping> hiddenColumns = List.of();
    private List<RelationshipMapping> relationships = List.of();
    private List<ColumnAttributeMapping> changeableValues = List.of();
    private List<ColumnAttributeMapping> mutableValues = List.of();
    private Map<Column, ColumnMapping> byColumn = Map.of();
    private long[] loadableBits = {};
    private long[] eagerBits = {};
    private @Nullable IdMapping id;
    private @Nullable ColumnMapping version;
    private @Nullable InheritanceMapping inheritance;
    private @Nullable AttributeMapping softDelete;

    EntityMapping(MappingRegistry registry, EntityShape shape, @Nullable EntityMapping parent) {
        this.registry = registry;
        this.shape = shape;
        this.accessor = shape.accessor();
        this.type = accessor.type();
        this.parent = parent;
        this.root = parent == null ? this : parent.root;
    }

    public Class<?> type() {
        return type;
    }

    /** As messages write it. */
    public String name() {
        return shape.name();
    }

    public EntityAccessor accessor() {
        return accessor;
    }

    /** What the class alone tells, without a registry. */
    public EntityShape shape() {
        return shape;
    }

    public EntityModel model() {
        return shape.model();
    }

    public MappingRegistry registry() {
        return registry;
    }

    /** The entity it extends, or null. */
    public @Nullable EntityMapping parent() {
        return parent;
    }

    /** The topmost entity of its hierarchy, itself where there is none; identities are told apart by it. */
    public EntityMapping root() {
        return root;
    }

    /** Itself and all entities that extend it, each before those that extend it. */
    public List<EntityMapping> selfAndDescendants() {
        return selfAndDescendants;
    }

    /** Whether this is {@code other} or extends it. */
    public boolean isA(EntityMapping other) {
        return other.type().isAssignableFrom(type());
    }

    public boolean isAbstract() {
        return model().isAbstract();
    }

    /** The own table: of a single-table subclass the root's, of a joined one its own. */
    public Table table() {
        return tables.get(tables.size() - 1);
    }

    /** The tables that a row is spread over, the root's first. */
    public List<Table> tables() {
        return tables;
    }

    /** The columns of the primary key in one of the tables, in the order of {@link IdMapping#columns}. */
    public List<Column> keyColumns(Table table) {
        return id().columns().stream()
                .map(key -> table.column(key.column().name()))
                .toList();
    }

    /** All attributes by index, those of superclasses first. */
    public List<AttributeMapping> attributes() {
        return attributes;
    }

    public AttributeMapping attribute(int index) {
        return attributes.get(index);
    }

    /**
     * The attribute of that name.
     *
     * @throws OrmException with {@code unknown-attribute}
     */
    public AttributeMapping attribute(String name) {
        return attributes.get(shape.index(name));
    }

    /** The relationship at this index; it is an error if the attribute is none. */
    public RelationshipMapping relationship(int index) {
        return (RelationshipMapping) attributes.get(index);
    }

    public int attributeCount() {
        return attributes.size();
    }

    /** How many words of bits an instance has: one per 64 attributes. */
    public int words() {
        return loadableBits.length;
    }

    /** The bits of the attributes that can be unloaded: all but the primary key's. */
    public long loadableBits(int word) {
        return loadableBits[word];
    }

    /** The bits of the attributes that every SELECT of the entity fills: columns that are neither the key nor deferred. */
    public long eagerBits(int word) {
        return eagerBits[word];
    }

    /** Every column with a value of its own: those of attributes by index, hidden ones last. */
    public List<ColumnMapping> columns() {
        return columns;
    }

    /** Foreign keys that no field stands for, by {@link ColumnMapping#hiddenIndex}. */
    public List<ColumnMapping> hiddenColumns() {
        return hiddenColumns;
    }

    /** The mapping of a column of one of the tables, or null: the discriminator without a field, a joined table's key. */
    public @Nullable ColumnMapping find(Column column) {
        return byColumn.get(column);
    }

    /** The mapping of a column of one of the tables; a joined table's key column answers the root's. */
    public ColumnMapping column(Column column) {
        ColumnMapping found = byColumn.get(column);
        if (found == null) {
            throw new OrmException(
                    ErrorCode.UNKNOWN_COLUMN,
                    "Cannot use " + column + ": no attribute of " + name() + " is stored in it.");
        }
        return found;
    }

    public IdMapping id() {
        return Objects.requireNonNull(id, "the registry is not built");
    }

    public @Nullable ColumnMapping version() {
        return version;
    }

    /** How the hierarchy is stored, or null if the entity neither extends another nor is extended. */
    public @Nullable InheritanceMapping inheritance() {
        return inheritance;
    }

    /** The attribute that marks deleted rows, or null where rows are deleted for good. */
    public @Nullable AttributeMapping softDelete() {
        return softDelete;
    }

    public List<RelationshipMapping> relationships() {
        return relationships;
    }

    /** The embedded attributes whose values can change inside. */
    public List<ColumnAttributeMapping> changeableValues() {
        return changeableValues;
    }

    /** The attributes whose values can change without telling anybody. */
    public List<ColumnAttributeMapping> mutableValues() {
        return mutableValues;
    }

    void selfAndDescendants(List<EntityMapping> mappings) {
        this.selfAndDescendants = List.copyOf(mappings);
    }

    void tables(List<Table> all) {
        this.tables = List.copyOf(all);
    }

    void attributes(List<AttributeMapping> all) {
        this.attributes = List.copyOf(all);
        this.loadableBits = new long[(all.size() + 63) >>> 6];
        this.eagerBits = new long[loadableBits.length];
        List<RelationshipMapping> links = new ArrayList<>();
        List<ColumnAttributeMapping> changeable = new ArrayList<>();
        List<ColumnAttributeMapping> mutable = new ArrayList<>();
        for (AttributeMapping attribute : all) {
            bits(attribute);
            if (attribute instanceof RelationshipMapping relationship) {
                links.add(relationship);
            } else if (attribute instanceof ColumnAttributeMapping column) {
                if (column.isChangeable()) {
                    changeable.add(column);
                }
                if (column.isMutable()) {
                    mutable.add(column);
                }
            }
        }
        this.relationships = List.copyOf(links);
        this.changeableValues = List.copyOf(changeable);
        this.mutableValues = List.copyOf(mutable);
    }

    private void bits(AttributeMapping attribute) {
        if (!attribute.model().isId()) {
            loadableBits[attribute.word()] |= attribute.mask();
            if (!attribute.isDeferred() && !(attribute instanceof RelationshipMapping)) {
                eagerBits[attribute.word()] |= attribute.mask();
            }
        }
    }

    void columns(List<ColumnMapping> visible, List<ColumnMapping> hidden, Map<Column, ColumnMapping> byName) {
        List<ColumnMapping> all = new ArrayList<>(visible);
        all.addAll(hidden);
        this.columns = List.copyOf(all);
        this.hiddenColumns = List.copyOf(hidden);
        this.byColumn = Map.copyOf(byName);
    }

    void key(IdMapping key, @Nullable ColumnMapping versionColumn, @Nullable AttributeMapping marker) {
        this.id = key;
        this.version = versionColumn;
        this.softDelete = marker;
    }

    void inheritance(@Nullable InheritanceMapping hierarchy) {
        this.inheritance = hierarchy;
    }

    @Override
    public String toString() {
        return name();
    }
}
