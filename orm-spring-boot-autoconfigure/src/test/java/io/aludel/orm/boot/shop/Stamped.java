package io.aludel.orm.boot.shop;

import java.time.Instant;

/** What gets a time when it is first written. */
public interface Stamped {
    void stamp(Instant now);
}
