package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.dialect.Dialects;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.EngineOption;
import io.aludel.orm.engine.EngineOptions;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.PropertyMapper;

/** Makes the engine as {@code orm.engine} says. Connects to nothing. */
final class EngineSettings {
    private EngineSettings() {}

    static Engine engine(
            DataSource dataSource,
            OrmProperties.EngineProperties properties,
            @Nullable Dialect dialect,
            ObjectProvider<EngineCustomizer> customizers) {
        List<EngineOption> settings = new ArrayList<>();
        settings.add(defaults -> options(properties));
        if (dialect != null) {
            settings.add(options -> options.dialect(dialect));
        }
        customizers.orderedStream().forEach(customizer -> settings.add(customizer::customize));
        return Engine.of(dataSource, settings.toArray(EngineOption[]::new));
    }

    private static EngineOptions options(OrmProperties.EngineProperties properties) {
        PropertyMapper map = PropertyMapper.get();
        EngineOptions options = EngineOptions.defaults()
                .echo(properties.isEcho())
                .echoParameters(properties.isEchoParameters())
                .batchSize(properties.getBatchSize())
                .statementCacheSize(properties.getStatementCacheSize());
        options = map.from(properties::getFetchSize).to(options, EngineOptions::fetchSize);
        options = map.from(properties::getQueryTimeout).to(options, EngineOptions::queryTimeout);
        options = map.from(properties::getSlowStatementThreshold).to(options, EngineOptions::slowStatementThreshold);
        return map.from(properties::getDialect)
                .whenHasText()
                .as(Dialects::named)
                .to(options, EngineOptions::dialect);
    }
}
