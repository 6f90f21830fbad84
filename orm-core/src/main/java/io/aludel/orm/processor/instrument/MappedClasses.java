package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.EntityModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the mapped class behind a name, and remembers the answer. One thread at a time. */
final class MappedClasses {
    private final Function<String, @Nullable EntityModel> models;
    private final Map<String, Optional<MappedClass>> known = new HashMap<>();

    /** @param models answers the model of a class by its binary name, null where it is not mapped */
    MappedClasses(Function<String, @Nullable EntityModel> models) {
        this.models = models;
    }

    @Nullable
    MappedClass find(String internalName) {
        if (internalName.startsWith("java/") || internalName.startsWith("[")) {
            return null;
        }
        Optional<MappedClass> found = known.get(internalName);
        if (found == null) {
            found = Optional.ofNullable(create(internalName));
            known.put(internalName, found);
        }
        return found.orElse(null);
    }

    /** The component of a tracked value that an instruction writes, or null. Reading one is only that. */
    @Nullable
    MappedField component(String owner, String name, String descriptor) {
        MappedClass type = find(owner);
        MappedField field = type != null && type.isTrackedValue() ? type.declaredField(name) : null;
        return field != null
                        && field.descriptor().equals(descriptor)
                        && !field.kind().isRelationship()
                ? field
                : null;
    }

    /** The field of an entity, or the relationship of a tracked value, that an instruction refers to; null where it has no hooks. */
    @Nullable
    MappedField field(String owner, String name, String descriptor) {
        MappedClass type = find(owner);
        MappedField field = type == null ? null : type.declaredField(name);
        return field != null && field.descriptor().equals(descriptor) && hasHooks(type, field) ? field : null;
    }

    private static boolean hasHooks(MappedClass type, MappedField field) {
        return !type.isEmbeddable() || type.isTrackedValue() && field.kind().isRelationship();
    }

    private @Nullable MappedClass create(String internalName) {
        EntityModel model = models.apply(internalName.replace('/', '.'));
        if (model == null) {
            return null;
        }
        String superName = model.superName();
        return new MappedClass(model, superName == null ? null : find(superName.replace('.', '/')));
    }
}
