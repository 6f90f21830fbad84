package io.aludel.orm.boot.test;

import io.aludel.orm.session.Session;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.transaction.TestTransaction;

/** Flushes at the end of a test, before its transaction is rolled back: otherwise no constraint would ever be checked. */
final class OrmFlushTestExecutionListener extends AbstractTestExecutionListener {
    /** After-callbacks run from the highest order down, and the transactional listener has 4000. */
    private static final int ORDER = 4500;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void afterTestMethod(TestContext test) {
        boolean wanted = MergedAnnotations.from(test.getTestClass(), SearchStrategy.TYPE_HIERARCHY)
                .get(OrmTest.class)
                .getValue("flush", Boolean.class)
                .orElse(true);
        if (wanted && test.getTestException() == null && TestTransaction.isActive()) {
            test.getApplicationContext().getBeanProvider(Session.class).ifUnique(Session::flush);
        }
    }
}
