package io.aludel.orm.boot.shop;

import io.aludel.orm.session.Session;
import io.aludel.orm.spring.AfterCommit;
import io.aludel.orm.spring.BeforeCommit;
import io.aludel.orm.spring.BeforeFlush;
import io.aludel.orm.spring.BeforeInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Listens, and injects the session it listens to. */
@Component
public class Stamps {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Session session;
    private final List<String> heard = new ArrayList<>();

    Stamps(Session session) {
        this.session = session;
    }

    // tag::listener[]
    @BeforeInsert
    void created(Stamped row) {
        row.stamp(NOW);
    }

    @BeforeFlush
    void flushing(Session flushed) {
        heard.add("flush " + flushed.newObjects().size());
    }

    @AfterCommit
    void committed() {
        heard.add("commit");
    }
    // end::listener[]

    @BeforeCommit
    void committing() {
        heard.add("committing");
    }

    public List<String> heard() {
        return heard;
    }

    public Session session() {
        return session;
    }
}
