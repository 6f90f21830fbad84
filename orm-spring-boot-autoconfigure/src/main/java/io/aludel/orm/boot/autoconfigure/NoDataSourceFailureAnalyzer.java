package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says why there is no session: no data source, several of them, or a reactive one that took over. */
final class NoDataSourceFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException>
        implements Ordered {
    private final ConfigurableListableBeanFactory beans;

    NoDataSourceFailureAnalyzer(BeanFactory beans) {
        this.beans = (ConfigurableListableBeanFactory) beans;
    }

    /** Before Boot's own analyzer of missing beans, which knows less. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        Class<?> missing = cause.getBeanType();
        if (missing != Session.class && missing != SessionMaker.class) {
            return null;
        }
        int sources = beans.getBeanNamesForType(DataSource.class, true, false).length;
        String what = "There is no " + missing.getSimpleName() + " to inject, because ";
        if (sources > 1) {
            return new FailureAnalysis(
                    what + "there are " + sources + " data sources and none is primary.",
                    "Mark one DataSource with @Primary, or define an Engine and a SessionMaker for each.",
                    cause);
        }
        if (sources == 1) {
            return new FailureAnalysis(
                    what + "Aludel's auto-configuration is switched off.",
                    "Remove orm.enabled=false, or the exclusion of OrmAutoConfiguration.",
                    cause);
        }
        return new FailureAnalysis(what + "there is no DataSource.", noSource(), cause);
    }

    private String noSource() {
        boolean reactive = beans.getBeanDefinitionCount() > 0 && beans.containsBeanDefinition("connectionFactory");
        return reactive
                ? "A reactive ConnectionFactory made Boot's DataSource back off. Define a DataSource bean beside it."
                : "Set spring.datasource.url and add the database's driver; an embedded H2 on the class path is enough.";
    }
}
