package io.aludel.orm.model;

import io.aludel.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

/**
 * An entity's place in its hierarchy.
 *
 * @param root the binary name of the topmost entity
 * @param discriminatorAttribute the root's attribute that is the discriminator, or null when the column has no field
 * @param discriminatorDescriptor the JVM descriptor of the discriminator's values; a string where the column has no field
 * @param discriminatorValue the value for rows of exactly this class, as text; null for an abstract class
 */
public record InheritanceModel(
        String root,
        Inheritance.Strategy strategy,
        @Nullable String discriminatorAttribute,
        String discriminatorColumn,
        String discriminatorDescriptor,
        @Nullable String discriminatorValue) {

    void write(ModelWriter writer) {
        writer.text(root).constant(strategy).text(discriminatorAttribute).text(discriminatorColumn);
        writer.text(discriminatorDescriptor).text(discriminatorValue);
    }

    static InheritanceModel read(ModelReader reader) {
        return new InheritanceModel(
                reader.text(),
                reader.constant(Inheritance.Strategy.class),
                reader.nullableText(),
                reader.text(),
                reader.text(),
                reader.nullableText());
    }
}
