package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.spring.ListenerBeans;
import io.aludel.orm.spring.OrmExceptionTranslator;
import io.aludel.orm.spring.OrmTransactionManager;
import io.aludel.orm.spring.SharedSession;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;

/**
 * Configures Aludel on the application's data source: engine, session maker, the shared session and the transaction manager.
 * Each backs off before a bean of the same type. Where another transaction manager is there, sessions take part in its
 * transactions.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class},
        before = {TransactionAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class},
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass({SessionMaker.class, JdbcTransactionManager.class})
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBooleanProperty(name = "orm.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OrmProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class OrmAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    OrmTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        OrmTransactionManager manager = new OrmTransactionManager(dataSource);
        customizers.ifAvailable(customizer -> customizer.customize(manager));
        return manager;
    }

    @Bean
    @ConditionalOnMissingBean
    static ManagedEntities ormManagedEntities(ApplicationContext context, OrmProperties properties) {
        return ManagedEntities.find(context, properties.getPackages());
    }

    @Bean
    @ConditionalOnMissingBean
    Engine ormEngine(
            DataSource dataSource,
            OrmProperties properties,
            ObjectProvider<Dialect> dialect,
            ObjectProvider<EngineCustomizer> customizers) {
        return EngineSettings.engine(dataSource, properties.getEngine(), dialect.getIfAvailable(), customizers);
    }

    @Bean
    @ConditionalOnMissingBean
    static MetaData ormMetaData(ManagedEntities entities) {
        return entities.metadata();
    }

    @Bean
    @ConditionalOnMissingBean
    SessionMaker ormSessionMaker(
            Engine engine,
            MetaData metadata,
            OrmProperties properties,
            ObjectProvider<SessionMakerCustomizer> customizers) {
        return SessionSettings.maker(engine, metadata, properties.getSession(), customizers);
    }

    // Each transaction closes its own session; the proxy has nothing to close when the application stops.
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    Session ormSession(
            SessionMaker sessions,
            DataSource dataSource,
            OrmProperties properties,
            ObjectProvider<OrmExceptionTranslator> translator) {
        return SharedSession.of(
                sessions, dataSource, properties.isExceptionTranslation() ? translator.getIfAvailable() : null);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "orm.exception-translation", matchIfMissing = true)
    static OrmExceptionTranslator ormExceptionTranslator() {
        return new OrmExceptionTranslator();
    }

    @Bean
    ListenerBeans ormListenerBeans(ConfigurableListableBeanFactory beans, SessionMaker sessions) {
        return new ListenerBeans(beans, sessions);
    }

    @Bean
    OrmSchema ormSchema(
            DataSource dataSource,
            Engine engine,
            MetaData metadata,
            OrmProperties properties,
            ObjectProvider<SchemaManagementProvider> managers) {
        return new OrmSchema(engine, metadata, DdlMode.of(properties.getDdlAuto(), dataSource, managers));
    }
}
