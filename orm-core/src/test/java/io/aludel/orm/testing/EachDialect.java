package io.aludel.orm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test once per database, each time on an empty one of its own. The method may take an
 * {@link io.aludel.orm.engine.Engine}, {@link SqlExpectations}, {@link TestDatabase} or {@link Database}. A connection left
 * open fails the test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseExtension.class)
public @interface EachDialect {
    /** The databases to run on. */
    Database[] value() default {Database.H2, Database.POSTGRESQL};
}
