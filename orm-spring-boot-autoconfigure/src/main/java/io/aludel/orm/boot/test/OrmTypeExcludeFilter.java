package io.aludel.orm.boot.test;

import io.aludel.orm.spring.AfterCommit;
import io.aludel.orm.spring.AfterDelete;
import io.aludel.orm.spring.AfterFlush;
import io.aludel.orm.spring.AfterInsert;
import io.aludel.orm.spring.AfterRollback;
import io.aludel.orm.spring.AfterUpdate;
import io.aludel.orm.spring.BeforeCommit;
import io.aludel.orm.spring.BeforeDelete;
import io.aludel.orm.spring.BeforeFlush;
import io.aludel.orm.spring.BeforeInsert;
import io.aludel.orm.spring.BeforeUpdate;
import io.aludel.orm.spring.EntityListener;
import io.aludel.orm.spring.OnLoad;
import io.aludel.orm.spring.OnRefresh;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Lets the beans through that listen to sessions; all other components stay out unless they are included. */
final class OrmTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<OrmTest> {
    private static final List<Class<? extends Annotation>> LISTENERS = List.of(
            BeforeInsert.class,
            AfterInsert.class,
            BeforeUpdate.class,
            AfterUpdate.class,
            BeforeDelete.class,
            AfterDelete.class,
            OnLoad.class,
            OnRefresh.class,
            BeforeFlush.class,
            AfterFlush.class,
            BeforeCommit.class,
            AfterCommit.class,
            AfterRollback.class);

    OrmTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected boolean defaultInclude(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return super.defaultInclude(reader, factory)
                || isTypeOrAnnotated(reader, factory, EntityListener.class)
                || LISTENERS.stream()
                        .anyMatch(listener -> reader.getAnnotationMetadata().hasAnnotatedMethods(listener.getName()));
    }
}
