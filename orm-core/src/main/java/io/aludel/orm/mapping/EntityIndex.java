package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The entities that compiler runs have listed on the class path. */
final class EntityIndex {
    private static final String RESOURCE = "META-INF/aludel/entities";

    private EntityIndex() {}

    static List<Class<?>> load(ClassLoader loader) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(loader)) {
            try {
                types.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new MappingException(
                        ErrorCode.UNMAPPED_CLASS,
                        "Cannot map " + name + ": the entity index names it, but the class is gone. Build from clean.",
                        e);
            }
        }
        return types;
    }

    private static Set<String> names(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(RESOURCE))) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        if (!line.isBlank()) {
                            names.add(line.strip());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new MappingException(
                    ErrorCode.UNREADABLE_MODEL, "Cannot read the entity index " + RESOURCE + ": " + e.getMessage(), e);
        }
        return names;
    }
}
