package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ModelLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity class by index, read from its accessor; the same for every registry. Safe for use by many threads. */
public final class EntityShape {
    private final EntityAccessor accessor;
    private final EntityModel model;
    private final EntityChain chain;
    private final List<AttributeModel> attributes;
    private final int[] ids;
    private final @Nullable RelationshipLink[] links;
    private final List<RelationshipLink> relationships;
    private final @Nullable EmbeddableAccessor[] embeddables;

    EntityShape(EntityAccessor accessor) {
        this.accessor = accessor;
        Lineage lineage = Lineage.decode(accessor.model());
        this.model = lineage.entity();
        this.chain = EntityChain.of(model, lineage);
        this.attributes = List.copyOf(chain.attributes());
        this.ids = ids(attributes);
        this.links = new RelationshipLink[attributes.size()];
        this.embeddables = new EmbeddableAccessor[attributes.size()];
        EntityShape parent = parent();
        for (int i = 0; i < links.length; i++) {
            if (parent != null && i < parent.links.length) {
                links[i] = parent.links[i];
            } else if (attributes.get(i).kind().isRelationship()) {
                links[i] = new RelationshipLink(this, attributes.get(i), i);
            }
        }
        this.relationships = present(links);
    }

    private static int[] ids(List<AttributeModel> attributes) {
        int[] found = new int[attributes.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (attributes.get(i).isId()) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static List<RelationshipLink> present(@Nullable RelationshipLink[] links) {
        List<RelationshipLink> present = new ArrayList<>();
        for (RelationshipLink link : links) {
            if (link != null) {
                present.add(link);
            }
        }
        return List.copyOf(present);
    }

    /** The shape of the entity above. Both share the links, so that a relationship is the same on instances of either. */
    @Nullable
    EntityShape parent() {
        List<EntityModel> classes = chain.classes();
        return classes.size() < 2
                ? null
                : related(classes.get(classes.size() - 2).className());
    }

    public EntityAccessor accessor() {
        return accessor;
    }

    /** The entity's name in messages. */
    public String name() {
        return model.entityName();
    }

    public EntityModel model() {
        return model;
    }

    EntityChain chain() {
        return chain;
    }

    public List<AttributeModel> attributes() {
        return attributes;
    }

    /** The relationship at this index, or null if the attribute is none. */
    public @Nullable RelationshipLink link(int index) {
        return links[index];
    }

    /** The relationships in the order of their indexes. */
    public List<RelationshipLink> links() {
        return relationships;
    }

    /** How many relationships are inside the embedded attribute at this index; they follow it. */
    public int insideCount(int index) {
        int end = index + 1;
        while (end < attributes.size()
                && attributes.get(index).name().equals(attributes.get(end).holder())) {
            end++;
        }
        return end - index - 1;
    }

    /** Makes the values of the embedded attribute at this index. */
    public EmbeddableAccessor embeddable(int index) {
        EmbeddableAccessor known = embeddables[index];
        if (known == null) {
            String className =
                    Objects.requireNonNull(attributes.get(index).embedded()).className();
            known = EmbeddableAccessor.of(
                    Descriptors.load("L" + className + ";", accessor.type().getClassLoader()));
            embeddables[index] = known;
        }
        return known;
    }

    /** Whether the attribute at this index belongs to the primary key. */
    public boolean isId(int index) {
        return attributes.get(index).isId();
    }

    /** The indexes of the attributes of the primary key; not to be changed. */
    public int[] ids() {
        return ids;
    }

    /** As statements write it: {@code User_.addresses}. */
    public String expression(int index) {
        AttributeModel attribute = attributes.get(index);
        if (attribute.holder() == null) {
            return name() + "_." + attribute.name();
        }
        String embeddable = attribute.owner().substring(attribute.owner().lastIndexOf('.') + 1);
        return name() + "_." + attribute.holder() + ".get(" + embeddable.replace('$', '_') + "_."
                + attribute.fieldName() + ")";
    }

    public String path(int index) {
        return name() + "." + attributes.get(index).name();
    }

    /**
     * The index of an attribute by its name.
     *
     * @throws MappingException with {@code unknown-attribute}
     */
    public int index(String attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                return i;
            }
        }
        throw new MappingException(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                "Cannot use the attribute " + attribute + " of " + name() + ": there is none. It has "
                        + attributes.stream().map(AttributeModel::name).toList() + ".");
    }

    EntityShape related(String className) {
        Class<?> type = accessor.type();
        try {
            return EntityAccessor.of(Class.forName(className, false, type.getClassLoader()))
                    .shape();
        } catch (ClassNotFoundException e) {
            throw new MappingException(
                    ErrorCode.NOT_AN_ENTITY,
                    "Cannot use " + name() + ": the class " + className + " it refers to is not on the class path.",
                    e);
        }
    }

    /** The models of one class and those above it. */
    private record Lineage(Map<String, EntityModel> models, EntityModel entity) implements ModelLookup {

        static Lineage decode(String[] texts) {
            Map<String, EntityModel> models = new LinkedHashMap<>();
            EntityModel last = null;
            for (String text : texts) {
                last = EntityModel.decode(text);
                models.put(last.className(), last);
            }
            if (last == null) {
                throw new MappingException(
                        ErrorCode.UNREADABLE_MODEL,
                        "Cannot read a generated mapping: it is empty. Compile the entities again.");
            }
            return new Lineage(models, last);
        }

        @Override
        public @Nullable EntityModel find(String className) {
            return models.get(className);
        }

        @Override
        public Collection<EntityModel> all() {
            return models.values();
        }
    }
}
