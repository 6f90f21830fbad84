package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.engine.EngineOptions;

/** A bean that has the last word on the engine's settings. Called in the order of {@code @Order}, after the properties. */
@FunctionalInterface
public interface EngineCustomizer {
    EngineOptions customize(EngineOptions options);
}
