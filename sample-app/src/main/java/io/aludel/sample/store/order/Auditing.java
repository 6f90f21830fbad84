package io.aludel.sample.store.order;

import io.aludel.orm.spring.BeforeInsert;
import io.aludel.orm.spring.BeforeUpdate;
import io.aludel.sample.store.model.Audited;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stamps every audited row. A listener hears all classes that extend the one it names. */
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

    @BeforeUpdate
    void updated(Audited row) {
        row.updated(clock.instant());
    }
}
