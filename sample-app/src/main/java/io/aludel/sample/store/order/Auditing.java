package io.aludel.sample.store.order;

import io.aludel.orm.session.Session;
import io.aludel.orm.spring.BeforeFlush;
import io.aludel.orm.spring.BeforeInsert;
import io.aludel.sample.store.model.Audited;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stamps every audited row: a listener hears all classes that extend the one it names. */
@Component
class Auditing {
    private final Clock clock;

    Auditing(Clock clock) {
        this.clock = clock;
    }

    @BeforeInsert
    void created(Audited row) {
        row.created(clock.instant());
    }

    /** Only where the row itself changes: a customer who gets one more invoice is still the same customer. */
    @BeforeFlush
    void updated(Session session) {
        for (Object changed : session.dirty()) {
            if (changed instanceof Audited row && session.isRowModified(row)) {
                row.updated(clock.instant());
            }
        }
    }
}
