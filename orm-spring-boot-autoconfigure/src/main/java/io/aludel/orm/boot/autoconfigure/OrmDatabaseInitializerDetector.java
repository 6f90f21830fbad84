package io.aludel.orm.boot.autoconfigure;

import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Puts our schema creation and validation behind schema scripts and migrations, or before them where
 * {@code orm.defer-datasource-initialization} says so.
 */
final class OrmDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {
    private final boolean first;

    OrmDatabaseInitializerDetector(Environment environment) {
        this.first = environment.getProperty("orm.defer-datasource-initialization", boolean.class, false);
    }

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(OrmSchema.class);
    }

    @Override
    public void detectionComplete(ConfigurableListableBeanFactory beans, Set<String> initializerNames) {
        if (!first) {
            return;
        }
        String[] ours = beans.getBeanNamesForType(OrmSchema.class, false, false);
        for (String name : initializerNames) {
            if (!Set.of(ours).contains(name)) {
                BeanDefinition other = beans.getBeanDefinition(name);
                other.setDependsOn(StringUtils.concatenateStringArrays(other.getDependsOn(), ours));
            }
        }
    }

    @Override
    public int getOrder() {
        return first ? Ordered.HIGHEST_PRECEDENCE : Ordered.LOWEST_PRECEDENCE;
    }
}
