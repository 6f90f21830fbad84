package io.aludel.orm.model;

import java.util.List;

/**
 * An embeddable in one place of use.
 *
 * @param attributes its components in declaration order, with the column names of this place; nested embeddables allowed. The
 *     relationships are not among them but attributes of the entity.
 */
public record EmbeddedModel(String className, boolean isRecord, List<AttributeModel> attributes) {

    public EmbeddedModel {
        attributes = List.copyOf(attributes);
    }

    void write(ModelWriter writer) {
        writer.text(className).flag(isRecord).list(attributes, AttributeModel::write);
    }

    static EmbeddedModel read(ModelReader reader) {
        return new EmbeddedModel(reader.text(), reader.flag(), AttributeModel.readAll(reader));
    }
}
