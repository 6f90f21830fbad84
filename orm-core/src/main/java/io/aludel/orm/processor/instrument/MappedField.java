package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.ValidatorModel;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * A mapped field with its place in the class.
 *
 * @param owner the internal name of the class that declares it
 * @param index the attribute's index, which counts inherited attributes first
 */
record MappedField(String owner, int index, AttributeModel attribute, List<ValidatorModel> validators) {

    String name() {
        return attribute.name();
    }

    /** The name as part of a method's: that of a relationship inside an embeddable is a path. */
    String hookName() {
        return name().replace('.', '$');
    }

    /** Whether it is a relationship inside an embedded attribute, whose field is the embeddable's. */
    boolean isInside() {
        return attribute.holder() != null;
    }

    String descriptor() {
        return attribute.descriptor();
    }

    Type type() {
        return Type.getType(attribute.descriptor());
    }

    /** The type of its values: narrower than the field's where a generic superclass declares the field. */
    Type valueType() {
        return Type.getType(attribute.valueDescriptor());
    }

    AttributeKind kind() {
        return attribute.kind();
    }

    /** Whether another object is stored than the one assigned: collections are wrapped. */
    boolean isReplacedWhenSet() {
        return kind().isRelationship() && kind() != AttributeKind.REFERENCE;
    }

    /** Whether what the class assigns is looked at when the field is loaded: it alone knows the order. */
    boolean isSortedSet() {
        return isReplacedWhenSet() && descriptor().equals("Ljava/util/SortedSet;");
    }

    boolean isId() {
        return attribute.isId();
    }

    int word() {
        return index / Long.SIZE;
    }

    long mask() {
        return 1L << (index % Long.SIZE);
    }

    /** Whether a validator is to see what the run-time puts into it, too. */
    boolean isValidatedRelationship() {
        return !validators.isEmpty() && kind().isRelationship();
    }

    String validatorDescriptor() {
        return "(" + Names.descriptor(owner) + "Ljava/lang/Object;)Ljava/lang/Object;";
    }

    String getterDescriptor() {
        return "(" + Names.descriptor(owner) + ")" + descriptor();
    }

    String setterDescriptor() {
        return "(" + Names.descriptor(owner) + descriptor() + ")V";
    }
}
