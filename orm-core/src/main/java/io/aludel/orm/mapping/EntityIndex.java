package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.EntityOutline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a registry, in order: given ones, or those that compiler runs have listed on the class path. Their outlines,
 * where all are there, tell which ones can be mapped without the others.
 */
final class EntityIndex {
    private static final String RESOURCE = "META-INF/aludel/entities";

    private final Map<String, @Nullable Class<?>> types;
    private final @Nullable ClassLoader loader;
    private final Map<String, EntityOutline> outlines = new HashMap<>();
    private final Map<String, List<String>> changedBy = new HashMap<>();
    private final Map<String, String> byTable = new LinkedHashMap<>();
    private final boolean outlined;

    private EntityIndex(
            Map<String, @Nullable Class<?>> types, @Nullable ClassLoader loader, Collection<EntityOutline> all) {
        this.types = types;
        this.loader = loader;
        boolean fits = true;
        for (EntityOutline outline : all) {
            fits &= add(outline);
        }
        this.outlined = fits && !outlines.isEmpty() && outlines.keySet().equals(types.keySet());
    }

    /** Whether the outline fits what is there: a table of its own, and others that are in the index. */
    private boolean add(EntityOutline outline) {
        outlines.put(outline.className(), outline);
        for (String changed : outline.changed()) {
            changedBy.putIfAbsent(changed, new ArrayList<>());
            changedBy.get(changed).add(outline.className());
        }
        boolean isFirst =
                outline.table().isEmpty() || byTable.putIfAbsent(outline.table(), outline.className()) == null;
        return isFirst && types.keySet().containsAll(outline.changed());
    }

    /** Just these, of which nothing is known yet. */
    static EntityIndex of(Collection<Class<?>> entities) {
        return of(entities, List.of());
    }

    static EntityIndex of(Collection<Class<?>> entities, Collection<EntityOutline> outlines) {
        Map<String, @Nullable Class<?>> types = new LinkedHashMap<>();
        for (Class<?> entity : entities) {
            types.put(entity.getName(), entity);
        }
        return new EntityIndex(types, null, outlines);
    }

    /** Those on the class path. */
    static EntityIndex load(ClassLoader loader) {
        Map<String, @Nullable Class<?>> types = new LinkedHashMap<>();
        for (String name : lines(loader, RESOURCE)) {
            types.put(name, null);
        }
        List<EntityOutline> outlines = new ArrayList<>();
        for (String line : lines(loader, EntityOutline.FILE)) {
            outlines.add(EntityOutline.decode(line));
        }
        return new EntityIndex(types, loader, isBuilt(types.keySet(), loader) ? outlines : List.of());
    }

    /** Whether the first one has its accessor. If not, the build lacks a step, and mapping all at once says so at the start. */
    private static boolean isBuilt(Set<String> names, ClassLoader loader) {
        return names.isEmpty() || loader.getResource(names.iterator().next().replace('.', '/') + "$orm.class") != null;
    }

    Collection<String> names() {
        return types.keySet();
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    /** Whether entities can be mapped when they are first used, because what they depend on is known. */
    boolean isOutlined() {
        return outlined;
    }

    EntityShape shape(String name) {
        Class<?> given = types.get(name);
        return EntityAccessor.of(given != null ? given : load(name)).shape();
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new MappingException(
                    ErrorCode.UNMAPPED_CLASS,
                    "Cannot map " + name + ": the entity index names it, but the class is gone. Build from clean.",
                    e);
        }
    }

    /** An entity with all that share its hierarchy or give columns to its tables, and so on, in the index's order. */
    List<String> group(String name) {
        Set<String> group = new HashSet<>();
        addGroup(name, group);
        List<String> inOrder = new ArrayList<>(group.size() == 1 ? group : types.keySet());
        inOrder.retainAll(group);
        return inOrder;
    }

    private void addGroup(String name, Set<String> group) {
        if (group.add(name)) {
            for (String changed : outlines.get(name).changed()) {
                addGroup(changed, group);
            }
            for (String changing : changedBy.getOrDefault(name, List.of())) {
                addGroup(changing, group);
            }
        }
    }

    /** The entity that a table belongs to, by its name with or without schema, or null. */
    @Nullable
    String ofTable(String written) {
        String found = byTable.get(written);
        if (found == null) {
            String ending = "." + written;
            for (Map.Entry<String, String> table : byTable.entrySet()) {
                if (table.getKey().endsWith(ending)) {
                    return table.getValue();
                }
            }
        }
        return found;
    }

    private static Set<String> lines(ClassLoader loader, String resource) {
        Set<String> lines = new LinkedHashSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(resource))) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        if (!line.isBlank()) {
                            lines.add(line.strip());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new MappingException(
                    ErrorCode.UNREADABLE_MODEL, "Cannot read the entity index " + resource + ": " + e.getMessage(), e);
        }
        return lines;
    }
}
