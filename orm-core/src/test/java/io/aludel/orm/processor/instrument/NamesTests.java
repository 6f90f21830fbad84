package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.ColumnAccess;
import io.aludel.orm.mapping.EmbeddableAccessor;
import io.aludel.orm.mapping.EntityAccessor;
import io.aludel.orm.state.AssociationProxies;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Instrumentation;
import io.aludel.orm.state.Managed;
import io.aludel.orm.state.ManagedValue;
import io.aludel.orm.state.Materialize;
import io.aludel.orm.type.SqlType;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** The run-time types that instrumentation names as strings. */
class NamesTests {
    @Test
    void everyTypeIsWhereItsNameSays() {
        assertThat(Names.MANAGED).isEqualTo(Type.getInternalName(Managed.class));
        assertThat(Names.INSTANCE_STATE).isEqualTo(Type.getInternalName(InstanceState.class));
        assertThat(Names.ASSOCIATION_PROXIES).isEqualTo(Type.getInternalName(AssociationProxies.class));
        assertThat(Names.MANAGED_VALUE).isEqualTo(Type.getInternalName(ManagedValue.class));
        assertThat(Names.INSTRUMENTATION).isEqualTo(Type.getInternalName(Instrumentation.class));
        assertThat(Names.MATERIALIZE).isEqualTo(Type.getInternalName(Materialize.class));
        assertThat(Names.ENTITY_ACCESSOR).isEqualTo(Type.getInternalName(EntityAccessor.class));
        assertThat(Names.EMBEDDABLE_ACCESSOR).isEqualTo(Type.getInternalName(EmbeddableAccessor.class));
        assertThat(Names.COLUMN_ACCESS).isEqualTo(Type.getInternalName(ColumnAccess.class));
        assertThat(Names.SQL_TYPE).isEqualTo(Type.getInternalName(SqlType.class));
    }

    @Test
    void managedHasDefaultMethodsOnly() {
        // javac does not see the synthetic methods when it compiles a subclass later, and would call it abstract.
        for (Method method : Managed.class.getDeclaredMethods()) {
            assertThat(method.isDefault()).as(method.getName()).isTrue();
        }
    }

    @Test
    void theHooksHaveTheShapeThatIsCalled() throws NoSuchMethodException {
        Class<?> hooks = Instrumentation.class;
        assertThat(hooks.getMethod("load", Managed.class, int.class).getReturnType())
                .isEqualTo(void.class);
        for (String name : new String[] {"set", "setReference", "setCollection"}) {
            assertThat(hooks.getMethod(name, Managed.class, int.class, Object.class, Object.class)
                            .getReturnType())
                    .isEqualTo(Object.class);
        }
    }
}
