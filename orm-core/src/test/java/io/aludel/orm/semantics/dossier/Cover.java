package io.aludel.orm.semantics.dossier;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with something inside that changes. */
@Embeddable
public record Cover(String title, @Json @Nullable List<String> lines) {}
