package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.processor.instrument.LoadTimeInstrumentation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Instruments entities that the build left plain, for example because an IDE's own compiler made them. Runs before any bean
 * definition is read, because afterwards their classes are loaded. What the build has instrumented costs a look-up each.
 */
final class EntityInstrumentationInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(EntityInstrumentationInitializer.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ClassLoader loader = context.getClassLoader();
        if (loader == null || !context.getEnvironment().getProperty("orm.enabled", boolean.class, true)) {
            return;
        }
        List<String> defined = LoadTimeInstrumentation.instrument(loader);
        if (!defined.isEmpty()) {
            LOG.info("Instrumented {} classes at start, because the build had not: {}", defined.size(), defined);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
