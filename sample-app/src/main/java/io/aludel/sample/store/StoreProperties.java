package io.aludel.sample.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store's own settings.
 *
 * @param starterCatalogue whether an empty store is filled with the small catalogue of its own
 */
@ConfigurationProperties("store")
public record StoreProperties(@DefaultValue("true") boolean starterCatalogue) {}
