package io.aludel.orm.session;

/** A unit of work. */
public interface Session extends AutoCloseable {}
