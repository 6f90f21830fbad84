package io.aludel.orm.boot.autoconfigure;

import io.aludel.orm.session.SessionMaker;

/** A bean that has the last word on how sessions behave. Called in the order of {@code @Order}, after the properties. */
@FunctionalInterface
public interface SessionMakerCustomizer {
    SessionMaker customize(SessionMaker sessions);
}
