package io.aludel.orm.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.boot.shop.Item;
import io.aludel.orm.boot.shop.ShopApplication;
import io.aludel.orm.dialect.Dialects;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.spring.BeforeInsert;
import io.aludel.orm.spring.ListenerMethodException;
import io.aludel.orm.spring.OrmExceptionTranslator;
import io.aludel.orm.spring.OrmTransactionManager;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OrmAutoConfigurationTests {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceInitializationAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionManagerCustomizationAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    OrmAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withPropertyValues("spring.datasource.url=" + url());

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = ShopApplication.class)
    static class Shop {}

    private static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @Test
    void configuresEverythingOnTheDataSource() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Engine.class).hasSingleBean(SessionMaker.class);
            assertThat(context).hasSingleBean(Session.class).hasSingleBean(MetaData.class);
            assertThat(context).getBean(TransactionManager.class).isInstanceOf(OrmTransactionManager.class);
            assertThat(context.getBean(ManagedEntities.class).classNames()).containsExactly(Item.class.getName());
            assertThat(context.getBean(SessionMaker.class).engine()).isSameAs(context.getBean(Engine.class));
        });
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void stoppingLeavesTheSharedSessionAlone(CapturedOutput output) {
        runner.run(context -> assertThat(context).hasSingleBean(Session.class));
        assertThat(output).doesNotContain("Invocation of close method failed");
    }

    @Test
    void anEmbeddedDatabaseGetsItsTables() {
        runner.run(context ->
                assertThat(itemTables(context.getBean(JdbcClient.class))).isOne());
    }

    @Test
    void tablesAreDroppedWhenTheContextCloses() {
        DataSource outside = new DriverManagerDataSource(url());
        runner.withBean(DataSource.class, () -> outside)
                .withPropertyValues("orm.ddl-auto=create-drop")
                .run(context ->
                        assertThat(itemTables(JdbcClient.create(outside))).isOne());
        assertThat(itemTables(JdbcClient.create(outside))).isZero();
    }

    @Test
    void noneLeavesTheSchemaAlone() {
        runner.withPropertyValues("orm.ddl-auto=none")
                .run(context -> assertThat(itemTables(context.getBean(JdbcClient.class)))
                        .isZero());
    }

    @Test
    void aMigrationToolKeepsOurHandsOff() {
        runner.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withPropertyValues(
                        "spring.flyway.locations=classpath:db/none", "spring.flyway.fail-on-missing-locations=false")
                .run(context -> assertThat(itemTables(context.getBean(JdbcClient.class)))
                        .isZero());
    }

    @Test
    void validationNamesWhatDiffers() {
        runner.withPropertyValues("orm.ddl-auto=validate").run(context -> {
            assertThat(context).hasFailed();
            OrmException failure = cause(context.getStartupFailure(), OrmException.class);
            assertThat(failure.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
            FailureAnalysis analysis = new OrmFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("item");
            assertThat(analysis.getAction()).contains("orm.ddl-auto=none");
        });
    }

    @Test
    void schemaScriptsRunBeforeOurs() {
        runner.withPropertyValues(
                        "spring.sql.init.schema-locations=classpath:boot/item-schema.sql",
                        "spring.sql.init.mode=always",
                        "orm.ddl-auto=validate")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Session.class));
    }

    @Test
    void dataScriptsRunAfterOursWhenDeferred() {
        runner.withPropertyValues(
                        "spring.sql.init.data-locations=classpath:boot/item-data.sql",
                        "spring.sql.init.mode=always",
                        "orm.defer-datasource-initialization=true")
                .run(context -> assertThat(context.getBean(JdbcClient.class)
                                .sql("select name from item")
                                .query(String.class)
                                .single())
                        .isEqualTo("from a script"));
    }

    @Test
    void propertiesReachEngineAndSessions() {
        runner.withPropertyValues(
                        "orm.engine.echo=true",
                        "orm.engine.echo-parameters=true",
                        "orm.engine.batch-size=7",
                        "orm.engine.fetch-size=11",
                        "orm.engine.query-timeout=3s",
                        "orm.engine.statement-cache-size=13",
                        "orm.engine.slow-statement-threshold=2s",
                        "orm.engine.dialect=postgresql",
                        "orm.ddl-auto=none")
                .run(context -> {
                    var options = context.getBean(Engine.class).options();
                    assertThat(options.isEcho()).isTrue();
                    assertThat(options.isEchoParameters()).isTrue();
                    assertThat(options.batchSize()).isEqualTo(7);
                    assertThat(options.fetchSize()).isEqualTo(11);
                    assertThat(options.queryTimeout()).hasSeconds(3);
                    assertThat(options.statementCacheSize()).isEqualTo(13);
                    assertThat(options.slowStatementThreshold()).hasSeconds(2);
                    assertThat(context.getBean(Engine.class).dialect().name()).isEqualTo("postgresql");
                });
    }

    @Test
    void customizersHaveTheLastWord() {
        runner.withBean(EngineCustomizer.class, () -> options -> options.batchSize(3))
                .withBean(SessionMakerCustomizer.class, () -> sessions -> sessions.readOnly(true))
                .run(context -> {
                    assertThat(context.getBean(Engine.class).options().batchSize())
                            .isEqualTo(3);
                    try (Session session = context.getBean(SessionMaker.class).open()) {
                        assertThatThrownBy(() -> session.add(new Item("x"))).hasMessageContaining("read-only-session");
                    }
                });
    }

    @Test
    void anUnknownDialectIsExplained() {
        runner.withPropertyValues("orm.engine.dialect=nosuch").run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = new OrmFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("nosuch");
            assertThat(analysis.getAction()).contains("orm.engine.dialect");
            assertThat(Dialects.named("h2").name()).isEqualTo("h2");
        });
    }

    @Test
    void backsOffWhenSwitchedOff() {
        runner.withPropertyValues("orm.enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(SessionMaker.class);
            assertThat(context).getBean(TransactionManager.class).isExactlyInstanceOf(JdbcTransactionManager.class);
        });
    }

    @Test
    void backsOffWithoutADataSource() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Engine.class));
    }

    @Test
    void backsOffBetweenTwoDataSourcesUnlessOneIsPrimary() {
        runner.withBean("first", DataSource.class, () -> new DriverManagerDataSource(url()))
                .withBean("second", DataSource.class, () -> new DriverManagerDataSource(url()))
                .run(context -> assertThat(context).doesNotHaveBean(Engine.class));
        runner.withBean(
                        "first",
                        DataSource.class,
                        () -> new DriverManagerDataSource(url()),
                        bean -> bean.setPrimary(true))
                .withBean("second", DataSource.class, () -> new DriverManagerDataSource(url()))
                .run(context -> assertThat(context).hasSingleBean(Engine.class));
    }

    @Test
    void backsOffWithoutSpringJdbc() {
        runner.withClassLoader(new FilteredClassLoader(JdbcTransactionManager.class))
                .run(context -> assertThat(context).doesNotHaveBean(Engine.class));
    }

    @Test
    void takesPartInTheTransactionsOfAUsersManager() {
        runner.withUserConfiguration(OwnManager.class).run(context -> {
            assertThat(context).doesNotHaveBean(OrmTransactionManager.class);
            Session session = context.getBean(Session.class);
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> session.add(new Item("a")));
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select name from item")
                            .query(String.class)
                            .single())
                    .isEqualTo("a");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnManager {
        @Bean
        JdbcTransactionManager mine(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    @Test
    void timeoutAndLazyFetchingOfBootApply() {
        runner.withPropertyValues("spring.transaction.default-timeout=7s", "spring.datasource.connection-fetch=lazy")
                .run(context -> {
                    OrmTransactionManager manager = context.getBean(OrmTransactionManager.class);
                    assertThat(manager.getDefaultTimeout()).isEqualTo(7);
                    assertThat(manager.getDataSource()).isSameAs(context.getBean(DataSource.class));
                });
    }

    @Test
    void exceptionTranslationCanBeSwitchedOff() {
        runner.withPropertyValues("orm.exception-translation=false").run(context -> {
            assertThat(context).doesNotHaveBean(OrmExceptionTranslator.class);
            assertThatThrownBy(() -> context.getBean(Session.class).flush()).isInstanceOf(OrmException.class);
        });
    }

    @Test
    void aListenerMethodThatCannotBeCalledIsExplained() {
        runner.withUserConfiguration(WrongListener.class).run(context -> {
            assertThat(context).hasFailed();
            ListenerMethodException failure = cause(context.getStartupFailure(), ListenerMethodException.class);
            FailureAnalysis analysis = new ListenerMethodFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(failure).hasMessageContaining("@BeforeInsert").hasMessageContaining("WrongListener.wrong");
            assertThat(analysis.getAction()).contains("takes one object");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class WrongListener {
        @BeforeInsert
        void wrong(Item one, Item two) {}
    }

    @Test
    void aMissingSessionIsExplained() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(OrmAutoConfiguration.class))
                .withUserConfiguration(NeedsSession.class)
                .run(context -> {
                    assertThat(context).hasFailed();
                    FailureAnalysis analysis = new NoDataSourceFailureAnalyzer(new DefaultListableBeanFactory())
                            .analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).contains("there is no DataSource");
                    assertThat(analysis.getAction()).contains("spring.datasource.url");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsSession {
        NeedsSession(Session session) {}
    }

    private static int itemTables(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.tables where table_name = 'ITEM'")
                .query(Integer.class)
                .single();
    }

    private static <T extends Throwable> T cause(@Nullable Throwable failure, Class<T> type) {
        Throwable current = failure;
        while (current != null && !type.isInstance(current)) {
            current = current.getCause();
        }
        assertThat(current).as("cause of %s", failure).isInstanceOf(type);
        return type.cast(current);
    }
}
