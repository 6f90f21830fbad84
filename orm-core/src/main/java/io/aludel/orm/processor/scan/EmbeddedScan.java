package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EmbeddedModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads an embeddable in one place of use, with the column names of that place. */
final class EmbeddedScan {

    private final JavaTypes types;
    private final Problems problems;
    private final FieldScan fields;
    private final Deque<String> open = new ArrayDeque<>();

    EmbeddedScan(JavaTypes types, Problems problems, FieldScan fields) {
        this.types = types;
        this.problems = problems;
        this.fields = fields;
    }

    @Nullable
    EmbeddedModel embedded(FieldSite site, String entity, boolean isWeak) {
        TypeElement element = types.element(site.type());
        if (element == null || !Mark.has(element, Embeddable.class)) {
            problems.error(
                    ErrorCode.INVALID_EMBEDDED,
                    site.place(site.mark(Embedded.class)),
                    "Cannot embed " + name(site) + ": " + types.source(site.type())
                            + " is not embeddable. Annotate the type with @Embeddable.");
            return null;
        }
        String className = types.binaryName(element);
        if (open.contains(className)) {
            problems.error(
                    ErrorCode.INVALID_EMBEDDED,
                    site.place(),
                    "Cannot embed " + name(site) + ": " + element.getSimpleName()
                            + " contains itself. Make it an entity, or take this field out.");
            return null;
        }
        open.push(className);
        try {
            return new EmbeddedModel(
                    className, element.getKind() == ElementKind.RECORD, components(site, element, entity, isWeak));
        } finally {
            open.pop();
        }
    }

    private static String name(FieldSite site) {
        return site.field().getEnclosingElement().getSimpleName() + "." + site.name();
    }

    private List<AttributeModel> components(FieldSite site, TypeElement element, String entity, boolean isWeak) {
        List<AttributeModel> components = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            FieldSite component = component(site, element, field, isWeak);
            if (FieldScan.isMapped(field) && fields.isRelationship(component)) {
                checkRelationship(site, field);
            } else if (FieldScan.isMapped(field)) {
                AttributeModel attribute = fields.scan(component, entity + "." + site.name());
                if (attribute != null && accepts(attribute, site, field)) {
                    components.add(attribute);
                }
            }
        }
        return components;
    }

    /** The relationships of an embeddable that an entity, or a mapped superclass, embeds. */
    List<MappedField> relationships(FieldSite site) {
        TypeElement element = Objects.requireNonNull(types.element(site.type()));
        List<MappedField> relationships = new ArrayList<>();
        if (refusal(site, element) != null) {
            return relationships;
        }
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            FieldSite component = component(site, element, field, site.isWeak());
            if (FieldScan.isMapped(field) && fields.isRelationship(component)) {
                AttributeModel attribute =
                        fields.scan(component, element.getSimpleName().toString());
                if (attribute != null) {
                    relationships.add(new MappedField(
                            field,
                            component.type(),
                            attribute.inside(site.name()),
                            component.place(),
                            component.isSource()));
                }
            }
        }
        return relationships;
    }

    private FieldSite component(FieldSite site, TypeElement element, VariableElement field, boolean isWeak) {
        Mark mark = site.mark(Embedded.class);
        Map<String, String> overrides = new HashMap<>();
        String own = site.name() + ".";
        site.overrides().forEach((name, column) -> {
            if (name.startsWith(own)) {
                overrides.put(name.substring(own.length()), column);
            }
        });
        if (mark != null) {
            for (String entry : mark.texts("columns")) {
                int equals = entry.indexOf('=');
                if (equals > 0) {
                    overrides.putIfAbsent(
                            entry.substring(0, equals).strip(),
                            entry.substring(equals + 1).strip());
                }
            }
        }
        return new FieldSite(
                field,
                types.types().asMemberOf((DeclaredType) site.type(), field),
                types.binaryName(element),
                site.place(),
                site.isSource() && types.isSource(element),
                site.table(),
                site.prefix() + (mark == null ? "" : mark.text("prefix")),
                overrides,
                isWeak);
    }

    private boolean accepts(AttributeModel component, FieldSite site, VariableElement field) {
        String refused = component.isId() ? "a key" : component.columnProperty() != null ? "a column property" : null;
        if (refused != null) {
            refuse(site, field, refused, "an embeddable holds only columns and relationships");
        }
        return refused == null;
    }

    private void checkRelationship(FieldSite site, VariableElement field) {
        String why = open.size() > 1
                ? "the embeddable stands inside another one, not in an entity"
                : refusal(site, field.getEnclosingElement());
        if (why != null) {
            refuse(site, field, "a relationship", why);
        }
    }

    /** Why an embeddable may hold no relationship where it is used; null if it may. */
    private @Nullable String refusal(FieldSite site, Element embeddable) {
        if (embeddable.getKind() == ElementKind.RECORD) {
            return "a record cannot change as a relationship does";
        }
        if (site.has(Id.class)) {
            return "a key holds only columns";
        }
        return types.isEmbeddable(site.field().asType())
                ? null
                : "the field that embeds it has the type of a type variable";
    }

    private void refuse(FieldSite site, VariableElement field, String what, String why) {
        TypeElement element = (TypeElement) field.getEnclosingElement();
        boolean isRecord = element.getKind() == ElementKind.RECORD;
        problems.error(
                ErrorCode.INVALID_EMBEDDED,
                types.isSource(element) ? Place.of(field) : site.place(),
                "Cannot embed " + element.getSimpleName() + ": its field " + field.getSimpleName() + " is " + what
                        + ", and " + why + ". " + (isRecord ? "Make it a class, or move" : "Move")
                        + " the field into the entity; a getter there may wrap it in a class of its own.");
    }
}
