package io.aludel.orm.processor.scan;

import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.processor.report.Place;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A field and the attribute it became.
 *
 * @param type its type in the class it was scanned for
 * @param attribute as the field alone tells; {@link Scan#linked()} has what both ends of a relationship tell
 * @param place where to report its mistakes: the field, or the inheriting entity when the field is in a class file
 * @param isSource whether the field is being compiled, so that its annotations can be pointed at
 */
public record MappedField(
        VariableElement element, TypeMirror type, AttributeModel attribute, Place place, boolean isSource) {

    public String name() {
        return attribute.name();
    }

    /** The place of an annotation's value on the field, or where the field's mistakes are reported. */
    public Place place(Mark mark, String value) {
        return isSource ? mark.place(value) : place;
    }
}
