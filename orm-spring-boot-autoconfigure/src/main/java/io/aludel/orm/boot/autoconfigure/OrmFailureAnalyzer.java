package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns an error of the mapping, the schema or the dialect at start-up into a description and what to do. */
final class OrmFailureAnalyzer extends AbstractFailureAnalyzer<OrmException> {
    private static final Map<ErrorCode, String> ACTIONS = Map.of(
            ErrorCode.NOT_INSTRUMENTED,
            "Let the compiler run the annotation processor: put orm-core into annotationProcessorPaths, or set"
                    + " <maven.compiler.proc>full</maven.compiler.proc>, and build again.",
            ErrorCode.UNKNOWN_DIALECT,
            "Set orm.engine.dialect, or define a bean of type io.aludel.orm.dialect.Dialect.",
            ErrorCode.SCHEMA_MISMATCH,
            "Migrate the database, or correct the mapping. orm.ddl-auto=none starts without the comparison.",
            ErrorCode.UNMAPPED_CLASS,
            "Annotate the class with @Entity, and name its package with @EntityScan or orm.packages.");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, OrmException cause) {
        String action = ACTIONS.getOrDefault(
                cause.code(),
                "See the section '" + cause.code().id()
                        + "' of the error guide, and correct what the description names.");
        return new FailureAnalysis("Aludel could not start. " + cause.getMessage(), action, cause);
    }
}
