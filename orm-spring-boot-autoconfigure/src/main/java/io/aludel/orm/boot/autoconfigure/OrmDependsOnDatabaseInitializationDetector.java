package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** Makes sessions wait for schema scripts, migrations and our own schema creation. */
final class OrmDependsOnDatabaseInitializationDetector
        extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {
    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(Session.class, SessionMaker.class);
    }
}
