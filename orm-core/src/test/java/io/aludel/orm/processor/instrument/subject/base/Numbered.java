package io.aludel.orm.processor.instrument.subject.base;

import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.MappedSuperclass;
import io.aludel.orm.annotation.Version;

/** A generic mapped superclass in another package, not visible there, with private fields. */
@MappedSuperclass
abstract class Numbered<K extends Comparable<K>> {
    @Id
    private K id;

    @Version
    private int version;

    protected Numbered() {}

    public K getId() {
        return id;
    }

    public void setId(K id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void bump() {
        version++;
        this.version += 2;
    }

    public int compareIds(Numbered<K> other) {
        return id.compareTo(other.id);
    }
}
