package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of entities that belong together, and their tables. What was named is mapped at once, what a compiler run indexed
 * when it is first used; a mapping does not change any more. Safe for use by many threads.
 */
public final class MappingRegistry {
    private final Map<Class<?>, EntityMapping> mappings = new ConcurrentHashMap<>();
    private final RegistryBuilder builder;
    private volatile RegistryBuilder.@Nullable Whole whole;

    MappingRegistry(EntityIndex index) {
        this.builder = new RegistryBuilder(this, index);
        if (!index.isOutlined()) {
            complete();
        }
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
        return new MappingRegistry(EntityIndex.of(types));
    }

    /**
     * The mappings of every entity on the class path that a compiler run has listed in {@code META-INF/aludel/entities}. Each is
     * mapped when it is first used; {@link #complete} maps all.
     */
    public static MappingRegistry all() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return all(context != null ? context : MappingRegistry.class.getClassLoader());
    }

    /** The mappings of every entity that a class loader sees. */
    public static MappingRegistry all(ClassLoader loader) {
        return new MappingRegistry(EntityIndex.load(loader));
    }

    /**
     * The mapping of exactly this class.
     *
     * @throws OrmException with {@code unmapped-class}
     */
    public EntityMapping mapping(Class<?> type) {
        EntityMapping found = find(type);
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
        return mappings().stream()
                .map(EntityMapping::type)
                .filter(entity -> name.equals(entity.getName() + "_"))
                .findFirst()
                .orElse(null);
    }

    private List<String> names() {
        return mappings().stream().map(EntityMapping::name).sorted().toList();
    }

    /** The mapping of exactly this class, or null. */
    public @Nullable EntityMapping find(Class<?> type) {
        EntityMapping found = mappings.get(type);
        return found != null || whole != null ? found : builder.mapping(type);
    }

    /** Every mapping, superclasses before subclasses. */
    public Collection<EntityMapping> mappings() {
        return whole().mappings();
    }

    /** The mappings of the entities that are or extend a class or implement an interface. */
    public Stream<EntityMapping> assignableTo(Class<?> type) {
        return mappings().stream().filter(mapping -> type.isAssignableFrom(mapping.type()));
    }

    /** The tables of all entities and their association tables. */
    public Schema schema() {
        return whole().schema();
    }

    /**
     * Maps what is not mapped yet.
     *
     * @throws io.aludel.orm.error.MappingException if an entity cannot be mapped
     */
    public void complete() {
        whole();
    }

    private RegistryBuilder.Whole whole() {
        RegistryBuilder.Whole known = whole;
        if (known == null) {
            known = builder.complete();
            whole = known;
        }
        return known;
    }

    void publish(EntityMapping mapping) {
        mappings.put(mapping.type(), mapping);
    }

    RelationshipJoin join(RelationshipMapping relationship) {
        return builder.join(relationship);
    }
}
