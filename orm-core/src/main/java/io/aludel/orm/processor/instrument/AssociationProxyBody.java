package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.AssociationProxyModel;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes methods that answer a view of one attribute of related objects. What body they had, if any, is replaced. */
final class AssociationProxyBody {
    private AssociationProxyBody() {}

    static @Nullable AssociationProxyModel find(MappedClass type, String method, String descriptor) {
        for (AssociationProxyModel proxy : type.model().associationProxies()) {
            if (proxy.method().equals(method) && proxy.descriptor().equals(descriptor)) {
                return proxy;
            }
        }
        return null;
    }

    static void write(ClassVisitor out, AssociationProxyModel proxy, int access) {
        Type answered = Type.getReturnType(proxy.descriptor());
        Code code = Code.method(out, access & ~Opcodes.ACC_NATIVE, proxy.method(), proxy.descriptor());
        if (proxy.isSetter()) {
            Type value = Type.getArgumentTypes(proxy.descriptor())[0];
            code.load(value, 1).box(value).self();
            code.push(proxy.through()).push(proxy.attribute()).push(proxy.nullClears() ? 1 : 0);
            code.invokeStatic(
                    Names.ASSOCIATION_PROXIES,
                    "set",
                    "(Ljava/lang/Object;" + Names.descriptor(Names.MANAGED)
                            + "Ljava/lang/String;Ljava/lang/String;Z)V");
            code.end(Opcodes.RETURN);
            return;
        }
        code.self().push(proxy.through()).push(proxy.attribute());
        code.invokeStatic(
                Names.ASSOCIATION_PROXIES,
                "view",
                "(" + Names.descriptor(Names.MANAGED) + "Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Object;");
        JdbcCode.orZero(code, answered);
        code.end(answered.getOpcode(Opcodes.IRETURN));
    }
}
