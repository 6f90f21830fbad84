package io.aludel.orm.state;

/** How the database is to compute the value of an attribute. What it says is for whoever writes the row. */
public interface ComputedValue {}
