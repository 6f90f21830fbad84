package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;

/** Finds the accessor that was generated beside a class, or says what the build lacks. */
final class GeneratedAccessors {
    private GeneratedAccessors() {}

    static <A> A find(Class<?> mapped, Class<A> kind) {
        try {
            Class<?> accessor = Class.forName(mapped.getName() + "$orm", true, mapped.getClassLoader());
            return kind.cast(accessor.getField("INSTANCE").get(null));
        } catch (ClassNotFoundException e) {
            throw notInstrumented(mapped, e);
        } catch (IllegalAccessException e) {
            throw notOpen(mapped, e);
        } catch (NoSuchFieldException | ClassCastException | LinkageError e) {
            throw notFitting(mapped, e);
        }
    }

    private static MappingException notOpen(Class<?> mapped, Throwable cause) {
        return new MappingException(
                ErrorCode.NOT_INSTRUMENTED,
                "Cannot map " + mapped.getName() + ": its module does not open the package. Add \"opens "
                        + mapped.getPackageName() + " to io.aludel.orm;\" to its module-info.java.",
                cause);
    }

    private static RuntimeException notFitting(Class<?> mapped, Throwable e) {
        if (e instanceof ExceptionInInitializerError && e.getCause() instanceof MappingException cause) {
            return cause;
        }
        return new MappingException(
                ErrorCode.NOT_INSTRUMENTED,
                "Cannot map " + mapped.getName() + ": it, a superclass of it and " + mapped.getName()
                        + "$orm, which stands beside it, do not fit together: " + e
                        + ". Build from clean, superclasses in"
                        + " other modules too.",
                e);
    }

    private static MappingException notInstrumented(Class<?> mapped, Throwable cause) {
        return new MappingException(
                ErrorCode.NOT_INSTRUMENTED,
                "Cannot map " + mapped.getName()
                        + ": it was compiled without orm-core's annotation processor. Maven: set"
                        + " <maven.compiler.proc>full</maven.compiler.proc>, or, where the compiler plugin lists"
                        + " <annotationProcessorPaths>, add io.aludel:orm-core to them. Gradle: annotationProcessor"
                        + " 'io.aludel:orm-core'. After any other compiler: java -cp <class path>"
                        + " io.aludel.orm.processor.instrument.EnhanceMain <class folder>.",
                cause);
    }
}
