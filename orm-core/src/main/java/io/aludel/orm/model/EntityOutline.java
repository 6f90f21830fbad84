package io.aludel.orm.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What must be known of an entity before others are mapped, while it is not: one line of a file beside the index of entities.
 *
 * @param table the table that belongs to it, qualified; empty for a subclass that shares the table of the entity above it
 * @param changed the entities whose mapping it is a part of: the one it extends, and those whose tables it gives columns to
 */
public record EntityOutline(String className, String table, Set<String> changed) {
    /** Where a compiler run leaves the outlines of its entities. */
    public static final String FILE = "META-INF/aludel/outlines";

    public EntityOutline {
        changed = Set.copyOf(changed);
    }

    public static EntityOutline of(EntityModel entity, ModelLookup lookup) {
        EntityChain chain = EntityChain.of(entity, lookup);
        List<EntityModel> classes = chain.classes();
        Set<String> changed = new LinkedHashSet<>();
        String own = chain.table();
        if (classes.size() > 1) {
            changed.add(classes.get(classes.size() - 2).className());
            own = chain.tables().size() < classes.size() && !chain.isJoined() ? "" : own;
        }
        for (AttributeModel attribute : entity.allAttributes()) {
            if (attribute.relationship() != null && attribute.relationship().implicitOnTarget()) {
                changed.add(attribute.relationship().target());
            }
        }
        return new EntityOutline(entity.className(), own, changed);
    }

    /** As a line of the file. */
    public String encode() {
        ModelWriter writer = new ModelWriter();
        return writer.text(className)
                .text(table)
                .texts(changed.stream().sorted().toList())
                .toString();
    }

    public static EntityOutline decode(String line) {
        ModelReader reader = new ModelReader(line);
        return new EntityOutline(reader.text(), reader.text(), Set.copyOf(reader.texts()));
    }
}
