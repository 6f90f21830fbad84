package io.aludel.orm.processor.scan;

import io.aludel.orm.processor.report.Place;
import java.lang.annotation.Annotation;
import java.util.Map;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A field where it is used: in the class that declares it, in an entity that inherits it, or in an entity that embeds it.
 *
 * @param type the field's type there, with the type arguments of generic superclasses filled in
 * @param owner the binary name of the class that declares it
 * @param fallback where mistakes are shown when the field itself is in a class file
 * @param isSource whether the field is being compiled
 * @param table the table its column stands in, empty in a class that has none
 * @param prefix put before column names, inside an embeddable
 * @param overrides column names by attribute, inside an embeddable
 * @param isWeak whether columns allow NULL because the whole value or the subclass may be absent
 */
record FieldSite(
        VariableElement field,
        TypeMirror type,
        String owner,
        Place fallback,
        boolean isSource,
        String table,
        String prefix,
        Map<String, String> overrides,
        boolean isWeak) {

    String name() {
        return field.getSimpleName().toString();
    }

    Place place() {
        return isSource ? Place.of(field) : fallback;
    }

    Place place(@Nullable Mark mark) {
        return isSource && mark != null ? mark.place() : place();
    }

    Place place(Mark mark, String value) {
        return isSource ? mark.place(value) : fallback;
    }

    @Nullable
    Mark mark(Class<? extends Annotation> type) {
        return Mark.find(field, type);
    }

    boolean has(Class<? extends Annotation> type) {
        return Mark.has(field, type);
    }
}
