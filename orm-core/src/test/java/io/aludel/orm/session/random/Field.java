package io.aludel.orm.session.random;

/** A mapped field, as the model sees it. */
final class Field {
    enum Shape {
        VALUE,
        REFERENCE,
        LIST,
        SET,
        MAP
    }

    /** Where a relationship is stored. */
    enum Storage {
        OWN,
        REMOTE,
        LINK
    }

    final Kind kind;
    final String name;
    final Shape shape;
    final Kind target;
    /** The column of a value, the foreign key in the own or the remote row, or the association table. */
    final String column;

    Storage storage = Storage.OWN;
    Field reverse;
    boolean isOrphan;
    boolean isAll;
    boolean isRequired;
    /** Whether the class has a field for the foreign key, too. The model does not know that field. */
    boolean hasKeyField;
    /** Of two sides of an association table: whether this one's key stands first. */
    boolean isFirst = true;

    Field(Kind kind, String name, Shape shape, Kind target, String column) {
        this.kind = kind;
        this.name = name;
        this.shape = shape;
        this.target = target;
        this.column = column;
        kind.add(this);
    }

    Field in(Storage where) {
        storage = where;
        return this;
    }

    Field all() {
        isAll = true;
        return this;
    }

    Field orphan() {
        isAll = true;
        isOrphan = true;
        return this;
    }

    Field required() {
        isRequired = true;
        return this;
    }

    Field keyField() {
        hasKeyField = true;
        return this;
    }

    Field reverse(Field other) {
        reverse = other;
        other.reverse = this;
        return this;
    }

    boolean isValue() {
        return shape == Shape.VALUE;
    }

    boolean isCollection() {
        return shape == Shape.LIST || shape == Shape.SET || shape == Shape.MAP;
    }

    @Override
    public String toString() {
        return kind + "." + name;
    }
}
