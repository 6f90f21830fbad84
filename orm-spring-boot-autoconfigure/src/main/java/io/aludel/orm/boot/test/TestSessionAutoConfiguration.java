package io.aludel.orm.boot.test;

import io.aludel.orm.boot.autoconfigure.OrmAutoConfiguration;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.SqlRecorder;
import io.aludel.orm.session.Session;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The beans that only tests have. */
@AutoConfiguration(after = OrmAutoConfiguration.class)
final class TestSessionAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    TestSession testSession(Session session) {
        return new TestSession(session);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    SqlRecorder sqlRecorder(Engine engine) {
        return SqlRecorder.on(engine);
    }
}
