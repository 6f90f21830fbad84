package io.aludel.orm.processor.scan;

import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class as its own annotations describe it.
 *
 * @param model what the class alone tells; {@link Scan#linked()} has what other classes add
 * @param inherited for an entity: the fields of its mapped superclasses up to the next entity
 * @param fields the fields it declares
 * @param backrefs by attribute: the bare field on the far side that it makes its other side
 */
public record MappedClass(
        TypeElement element,
        boolean isSource,
        EntityModel model,
        List<MappedField> inherited,
        List<MappedField> fields,
        Map<String, String> backrefs) {

    public List<MappedField> allFields() {
        List<MappedField> all = new ArrayList<>(inherited);
        all.addAll(fields);
        return all;
    }

    public @Nullable MappedField field(String name) {
        return allFields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public boolean isEntity() {
        return model.kind() == EntityModel.Kind.ENTITY;
    }

    public Place place() {
        return Place.of(element);
    }

    public String name() {
        return model.entityName();
    }
}
