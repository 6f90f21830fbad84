package io.aludel.orm.spring;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/** A listener method cannot be called, because its parameters are not those of its annotation. */
public final class ListenerMethodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String method;
    private final String rule;

    ListenerMethodException(String beanName, Method method, Class<? extends Annotation> annotation, String rule) {
        super("Cannot register @%s method %s.%s of bean '%s': it %s."
                .formatted(
                        annotation.getSimpleName(),
                        method.getDeclaringClass().getSimpleName(),
                        method.getName(),
                        beanName,
                        rule));
        this.method = method.toString();
        this.rule = "A method with @" + annotation.getSimpleName() + " " + rule + ".";
    }

    /** The method as Java writes it. */
    public String method() {
        return method;
    }

    /** What such a method must look like. */
    public String rule() {
        return rule;
    }
}
