package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.spring.ListenerMethodException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a listener method whose parameters do not fit its annotation. */
final class ListenerMethodFailureAnalyzer extends AbstractFailureAnalyzer<ListenerMethodException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ListenerMethodException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Change " + cause.method() + ". " + cause.rule(), cause);
    }
}
