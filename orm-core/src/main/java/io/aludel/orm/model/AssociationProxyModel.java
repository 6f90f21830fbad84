package io.aludel.orm.model;

/** A method that answers a view of one attribute of related objects. */
public record AssociationProxyModel(String method, String descriptor, String through, String attribute) {

    void write(ModelWriter writer) {
        writer.text(method).text(descriptor).text(through).text(attribute);
    }

    static AssociationProxyModel read(ModelReader reader) {
        return new AssociationProxyModel(reader.text(), reader.text(), reader.text(), reader.text());
    }
}
