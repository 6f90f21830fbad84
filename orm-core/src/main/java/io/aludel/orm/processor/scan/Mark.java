package io.aludel.orm.processor.scan;

import io.aludel.orm.processor.report.Place;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** One annotation on one element: its values, defaults included, and where they stand. */
public final class Mark {

    private final Element element;
    private final AnnotationMirror mirror;

    private Mark(Element element, AnnotationMirror mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    public static @Nullable Mark find(Element element, Class<? extends Annotation> type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isNamed(mirror, type.getName())) {
                return new Mark(element, mirror);
            }
        }
        return null;
    }

    public static boolean has(Element element, Class<? extends Annotation> type) {
        return find(element, type) != null;
    }

    private static boolean isNamed(AnnotationMirror mirror, String name) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(name);
    }

    public Place place() {
        return new Place(element, mirror, null);
    }

    /** The place of one value, or of the annotation where the value is not written. */
    public Place place(String name) {
        return new Place(element, mirror, written(name));
    }

    /** The place of one entry of an array value. */
    public Place place(String name, int index) {
        AnnotationValue value = written(name);
        if (value != null && value.getValue() instanceof List<?> entries && index < entries.size()) {
            return new Place(element, mirror, (AnnotationValue) entries.get(index));
        }
        return new Place(element, mirror, value);
    }

    public boolean isSet(String name) {
        return written(name) != null;
    }

    public String text(String name) {
        return (String) value(name);
    }

    public int number(String name) {
        return ((Number) value(name)).intValue();
    }

    public long bigNumber(String name) {
        return ((Number) value(name)).longValue();
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public TypeMirror type(String name) {
        return (TypeMirror) value(name);
    }

    public <C extends Enum<C>> C constant(String name, Class<C> type) {
        return constant(value(name), type);
    }

    private static <C extends Enum<C>> C constant(Object value, Class<C> type) {
        return Enum.valueOf(type, ((VariableElement) value).getSimpleName().toString());
    }

    public List<String> texts(String name) {
        return entries(name).stream().map(String.class::cast).toList();
    }

    public <C extends Enum<C>> List<C> constants(String name, Class<C> type) {
        return entries(name).stream().map(value -> constant(value, type)).toList();
    }

    /** The annotations that are the entries of a value. */
    public List<Mark> marks(String name) {
        return entries(name).stream()
                .map(value -> new Mark(element, (AnnotationMirror) value))
                .toList();
    }

    private List<Object> entries(String name) {
        List<Object> entries = new ArrayList<>();
        for (Object entry : (List<?>) value(name)) {
            entries.add(((AnnotationValue) entry).getValue());
        }
        return entries;
    }

    private Object value(String name) {
        AnnotationValue value = written(name);
        return value != null ? value.getValue() : member(name).getDefaultValue().getValue();
    }

    private ExecutableElement member(String name) {
        for (ExecutableElement member :
                ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())) {
            if (member.getSimpleName().contentEquals(name)) {
                return member;
            }
        }
        throw new AssertionError(mirror + " has no " + name + "; please report");
    }

    private @Nullable AnnotationValue written(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
