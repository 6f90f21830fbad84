package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.boot.autoconfigure.OrmProperties.DdlAuto;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Creates, validates or drops the tables at start and stop. A database initializer: beans that use the database wait for it. */
public final class OrmSchema implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OrmSchema.class);

    private final Engine engine;
    private final MetaData metadata;
    private final DdlMode mode;
    private DdlAuto resolved = DdlAuto.NONE;

    OrmSchema(Engine engine, MetaData metadata, DdlMode mode) {
        this.engine = engine;
        this.metadata = metadata;
        this.mode = mode;
    }

    @Override
    public void afterPropertiesSet() {
        resolved = mode.resolve();
        switch (resolved) {
            case CREATE, CREATE_DROP -> metadata.createAll(engine);
            case VALIDATE -> metadata.validate(engine);
            case NONE -> {}
        }
        LOG.info("Aludel maps {} tables, ddl-auto {}", metadata.tables().size(), name(resolved));
    }

    @Override
    public void destroy() {
        if (resolved == DdlAuto.CREATE_DROP) {
            metadata.dropAll(engine);
        }
    }

    private static String name(DdlAuto mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
