package io.aludel.orm.model;

/** A sequence that makes keys, {@code allocation} of them per call. */
public record SequenceModel(String name, int allocation, long start) {

    void write(ModelWriter writer) {
        writer.text(name).number(allocation).number(start);
    }

    static SequenceModel read(ModelReader reader) {
        return new SequenceModel(reader.text(), reader.integer(), reader.number());
    }
}
