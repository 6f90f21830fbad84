package io.aludel.orm.engine;

/**
 * What a writing statement did.
 *
 * @param rowCount how many rows it wrote
 */
public record UpdateResult(int rowCount) {}
