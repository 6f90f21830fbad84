package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.NPlusOne;
import io.aludel.orm.session.SessionMaker;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the session maker as {@code orm.session} says. */
final class SessionSettings {
    private SessionSettings() {}

    static SessionMaker maker(
            Engine engine,
            MetaData metadata,
            OrmProperties.SessionProperties properties,
            ObjectProvider<SessionMakerCustomizer> customizers) {
        SessionMaker sessions = SessionMaker.of(engine, metadata)
                .autoflush(properties.isAutoflush())
                .expireOnCommit(properties.isExpireOnCommit())
                .lazyLoading(Lazy.valueOf(properties.getLazyLoading().name()))
                .nPlusOne(NPlusOne.valueOf(properties.getNPlusOne().name()), properties.getNPlusOneThreshold());
        for (SessionMakerCustomizer customizer : customizers.orderedStream().toList()) {
            sessions = customizer.customize(sessions);
        }
        return sessions;
    }
}
