package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Embedded;
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
            if (FieldScan.isMapped(field)) {
                AttributeModel component =
                        fields.scan(component(site, element, field, isWeak), entity + "." + site.name());
                if (component != null && accepts(component, site, field)) {
                    components.add(component);
                }
            }
        }
        return components;
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
        String refused = component.relationship() != null
                ? "a relationship"
                : component.isId() ? "a key" : component.columnProperty() != null ? "a column property" : null;
        if (refused == null) {
            return true;
        }
        TypeElement element = (TypeElement) field.getEnclosingElement();
        problems.error(
                ErrorCode.INVALID_EMBEDDED,
                types.isSource(element) ? Place.of(field) : site.place(),
                "Cannot embed " + element.getSimpleName() + ": its field " + field.getSimpleName() + " is " + refused
                        + ", and an embeddable holds only columns. Move the field into the entity; a getter there may wrap it in"
                        + " a class of its own.");
        return false;
    }
}
