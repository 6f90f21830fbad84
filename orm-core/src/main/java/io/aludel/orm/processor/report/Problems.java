package io.aludel.orm.processor.report;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Reports mistakes to the compiler, each of them once although several entities may inherit it. */
public final class Problems {

    private final Messager messager;
    private final Set<String> told = new HashSet<>();
    private int count;

    public Problems(Messager messager) {
        this.messager = messager;
    }

    /** @param message what cannot be done, to what, and the way out; the code is added */
    public void error(ErrorCode code, Place at, String message) {
        report(at, message + " (error: " + code.id() + ")");
    }

    /** Reports what run time would throw. */
    public void error(MappingException e, Place at) {
        report(at, String.valueOf(e.getMessage()));
    }

    /** Tells of what works, but hardly as meant. */
    public void warning(ErrorCode code, Place at, String message) {
        tell(Diagnostic.Kind.WARNING, at, message + " (error: " + code.id() + ")");
    }

    private void report(Place at, String text) {
        count++;
        tell(Diagnostic.Kind.ERROR, at, text);
    }

    private void tell(Diagnostic.Kind kind, Place at, String text) {
        if (told.add(text + at.element() + at.element().getEnclosingElement())) {
            messager.printMessage(kind, text, at.element(), at.annotation(), at.value());
        }
    }

    /** How many mistakes were found so far. */
    public int count() {
        return count;
    }
}
