package io.aludel.orm.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of entities, queries and listeners alone: a test database, sessions, a {@link TestSession} and the statement
 * recorder, and of the application's own beans only those with listener methods. Each test runs in a transaction that is
 * flushed at its end, so that a broken constraint fails the test, and then rolled back.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@BootstrapWith(OrmTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(OrmTypeExcludeFilter.class)
@Transactional
@AutoConfigureOrm
@AutoConfigureTestDatabase
@ImportAutoConfiguration
@TestExecutionListeners(listeners = OrmFlushTestExecutionListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface OrmTest {
    /** Properties to set, as {@code key=value}. */
    String[] properties() default {};

    /** Whether pending changes are flushed at the end of each test, before the rollback. */
    boolean flush() default true;

    /** Whether the default filters apply: only then are other beans of the application left out. */
    boolean useDefaultFilters() default true;

    /** Beans of the application to have in the test besides. */
    Filter[] includeFilters() default {};

    /** Beans of the application to leave out. */
    Filter[] excludeFilters() default {};

    /** Auto-configurations to leave out. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
