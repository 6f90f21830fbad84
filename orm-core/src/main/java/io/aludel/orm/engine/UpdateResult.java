package io.aludel.orm.engine;

/**
 * What a writing statement did.
 *
 * @param rowCount the rows it met, whether or not their values changed
 */
public record UpdateResult(int rowCount) {}
