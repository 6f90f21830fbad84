package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mappings of entities that belong together, and their tables. Built once, then immutable; safe for use by many threads. */
public final class MappingRegistry {
    private final Map<Class<?>, EntityMapping> mappings;
    private final Schema schema;

    MappingRegistry(List<Class<?>> types) {
        RegistryBuilder builder = new RegistryBuilder(this, types);
        this.mappings = builder.build();
        this.schema = builder.schema();
    }

    /**
     * The mappings of some entities. Entities they extend or refer to are included.
     *
     * @throws io.aludel.orm.error.MappingException if one of them cannot be mapped
     */
    public static MappingRegistry of(Class<?>... types) {
        return of(List.of(types));
    }

    /** The mappings of some entities. Entities they extend or refer to are included. */
    public static MappingRegistry of(Collection<Class<?>> types) {
        return new MappingRegistry(List.copyOf(types));
    }

    /** The mappings of every entity on the class path that a compiler run has listed in {@code META-INF/aludel/entities}. */
    public static MappingRegistry all() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return all(context != null ? context : MappingRegistry.class.getClassLoader());
    }

    /** The mappings of every entity that a class loader sees. */
    public static MappingRegistry all(ClassLoader loader) {
        return of(EntityIndex.load(loader));
    }

    /**
     * The mapping of exactly this class.
     *
     * @throws OrmException with {@code unmapped-class}
     */
    public EntityMapping mapping(Class<?> type) {
        EntityMapping found = mappings.get(type);
        if (found == null) {
            Class<?> meant = entityOf(type);
            if (meant != null) {
                throw new OrmException(
                        ErrorCode.UNMAPPED_CLASS,
                        "Cannot use " + type.getName() + " as an entity: it is the metamodel of one. Write "
                                + meant.getSimpleName() + ".class instead.");
            }
            throw new OrmException(
                    ErrorCode.UNMAPPED_CLASS,
                    "Cannot use " + type.getName()
                            + " as an entity: this session maker does not know it. Annotate it with"
                            + " @Entity and name it where the mapping is built; known are " + names() + ".");
        }
        return found;
    }

    private @Nullable Class<?> entityOf(Class<?> metamodel) {
        String name = metamodel.getName();
        return mappings.keySet().stream()
                .filter(entity -> name.equals(entity.getName() + "_"))
                .findFirst()
                .orElse(null);
    }

    private List<String> names() {
        return mappings.values().stream().map(EntityMapping::name).sorted().toList();
    }

    /** The mapping of exactly this class, or null. */
    public @Nullable EntityMapping find(Class<?> type) {
        return mappings.get(type);
    }

    /** Every mapping, superclasses before subclasses. */
    public Collection<EntityMapping> mappings() {
        return mappings.values();
    }

    /** The mappings of the entities that are or extend a class or implement an interface. */
    public Stream<EntityMapping> assignableTo(Class<?> type) {
        return mappings.values().stream().filter(mapping -> type.isAssignableFrom(mapping.type()));
    }

    /** The tables of all entities and their association tables. */
    public Schema schema() {
        return schema;
    }
}
