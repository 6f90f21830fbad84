package io.aludel.orm.testing;

import io.aludel.orm.engine.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Gives each run of an {@link EachDialect} test an empty database. Other extensions get it from
 * {@link #database(ExtensionContext)}.
 */
public final class DatabaseExtension implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(DatabaseExtension.class);

    /** The database of the test run that the context stands for. */
    public static TestDatabase database(ExtensionContext context) {
        TestDatabase database = context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
        if (database == null) {
            throw new IllegalStateException("Only a test with @EachDialect has a database");
        }
        return database;
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        EachDialect annotation = context.getRequiredTestMethod().getAnnotation(EachDialect.class);
        return Arrays.stream(annotation.value()).map(Run::new);
    }

    /** One run of a test on one database. */
    private record Run(Database database) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new RunExtension(database));
        }
    }

    /** Opens the database when first asked for, and drops it after the test and its {@code @AfterEach} methods. */
    private record RunExtension(Database database) implements ParameterResolver, AfterEachCallback {
        private static final Set<Class<?>> PARAMETERS =
                Set.of(Engine.class, SqlExpectations.class, TestDatabase.class, Database.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return PARAMETERS.contains(type) || MappedParameters.TYPES.contains(type) && mapped(context) != null;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == Database.class) {
                return database;
            }
            TestDatabase opened = open(context);
            if (MappedParameters.TYPES.contains(type)) {
                return mappedParameters(context, opened).get(type);
            }
            if (type == Engine.class) {
                return opened.engine();
            }
            return type == SqlExpectations.class ? opened.sql() : opened;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            TestDatabase opened = context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
            if (opened != null) {
                opened.closeResources();
                // A failed test rarely gets to closing what it opened; its own failure says more.
                if (context.getExecutionException().isEmpty()) {
                    opened.requireNoLeak();
                }
            }
        }

        private static @Nullable Mapped mapped(ExtensionContext context) {
            return context.getRequiredTestClass().getAnnotation(Mapped.class);
        }

        private static MappedParameters mappedParameters(ExtensionContext context, TestDatabase opened) {
            return context.getStore(NAMESPACE)
                    .computeIfAbsent(
                            MappedParameters.class,
                            key -> new MappedParameters(opened, Objects.requireNonNull(mapped(context))),
                            MappedParameters.class);
        }

        private TestDatabase open(ExtensionContext context) {
            return context.getStore(NAMESPACE)
                    .computeIfAbsent(TestDatabase.class, key -> database.open(), TestDatabase.class);
        }
    }
}
