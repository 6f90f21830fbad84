package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ValidatorModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapped class as instrumentation needs it: its model, its nearest mapped superclass, and where its attributes begin. */
final class MappedClass {
    private final EntityModel model;
    private final @Nullable MappedClass parent;
    private final String internalName;
    private final int firstIndex;
    private final Map<String, MappedField> fields = new LinkedHashMap<>();

    MappedClass(EntityModel model, @Nullable MappedClass parent) {
        this.model = model;
        this.parent = parent;
        this.internalName = model.className().replace('.', '/');
        this.firstIndex = parent == null ? 0 : parent.attributeCount();
        for (AttributeModel attribute : model.attributes()) {
            fields.put(attribute.name(), field(attribute));
        }
    }

    private MappedField field(AttributeModel attribute) {
        return new MappedField(internalName, firstIndex + fields.size(), attribute, validators(attribute.name()));
    }

    private List<ValidatorModel> validators(String attribute) {
        return model.validators().stream()
                .filter(validator -> validator.attributes().contains(attribute))
                .toList();
    }

    EntityModel model() {
        return model;
    }

    @Nullable
    MappedClass parent() {
        return parent;
    }

    String internalName() {
        return internalName;
    }

    boolean isEntity() {
        return model.kind() == EntityModel.Kind.ENTITY;
    }

    boolean isEmbeddable() {
        return model.kind() == EntityModel.Kind.EMBEDDABLE;
    }

    /** Whether it is a value whose components may change, so that the entity which holds it must notice. */
    boolean isTrackedValue() {
        return isEmbeddable() && !model.isRecord() && (parent == null || parent.isTrackedValue());
    }

    int attributeCount() {
        return firstIndex + fields.size();
    }

    /** How many words of bits an instance has, at least one. */
    int words() {
        return Math.max(1, (attributeCount() + Long.SIZE - 1) / Long.SIZE);
    }

    /** The first word that this class itself has to declare. */
    int firstOwnWord() {
        return parent == null ? 0 : parent.words();
    }

    List<MappedField> declaredFields() {
        return List.copyOf(fields.values());
    }

    @Nullable
    MappedField declaredField(String name) {
        return fields.get(name);
    }

    /** The relationships inside an embedded attribute that this class declares. */
    List<MappedField> inside(MappedField embedded) {
        return fields.values().stream()
                .filter(field -> embedded.name().equals(field.attribute().holder()))
                .toList();
    }

    /** The relationships that it declares. */
    List<MappedField> relationships() {
        return fields.values().stream()
                .filter(field -> field.kind().isRelationship())
                .toList();
    }

    /** From the topmost mapped class down to this one. */
    List<MappedClass> lineage() {
        List<MappedClass> lineage = parent == null ? new ArrayList<>() : parent.lineage();
        lineage.add(this);
        return lineage;
    }

    /**
     * All attributes by index, with the value types that this class gives to those of its generic superclasses.
     */
    List<MappedField> allFields() {
        List<MappedField> all = new ArrayList<>();
        for (MappedClass type : lineage()) {
            all.addAll(type.fields.values());
        }
        resolveInherited(all);
        return all;
    }

    private void resolveInherited(List<MappedField> all) {
        for (MappedClass type : lineage()) {
            int index = type.firstIndex - type.model.inherited().size();
            for (AttributeModel attribute : type.model.inherited()) {
                MappedField declared = all.get(index);
                all.set(index++, new MappedField(declared.owner(), declared.index(), attribute, declared.validators()));
            }
        }
    }

    /** What a class compiled against this one relies on: which attributes there are, and in which order. */
    String layout() {
        StringBuilder layout = new StringBuilder().append(firstIndex);
        for (MappedField field : fields.values()) {
            layout.append(' ').append(field.name()).append(':').append(field.descriptor());
        }
        return layout.toString();
    }
}
