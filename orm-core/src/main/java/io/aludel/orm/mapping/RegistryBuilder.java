package io.aludel.orm.mapping;

import io.aludel.orm.schema.Schema;
import java.util.List;
import java.util.Map;

/** Builds a registry. */
final class RegistryBuilder {
    RegistryBuilder(MappingRegistry registry, List<Class<?>> types) {}

    Map<Class<?>, EntityMapping> build() {
        throw new UnsupportedOperationException("in progress");
    }

    Schema schema() {
        throw new UnsupportedOperationException("in progress");
    }
}
