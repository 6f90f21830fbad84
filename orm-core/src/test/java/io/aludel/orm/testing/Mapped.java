package io.aludel.orm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the entities of a test class. An {@link EachDialect} test may then also take a {@link io.aludel.orm.session.MetaData},
 * a {@link io.aludel.orm.session.SessionMaker} and a {@link io.aludel.orm.session.Session}, which is closed after the test; the
 * tables are created before it, unseen by {@link SqlExpectations}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mapped {
    Class<?>[] value();
}
