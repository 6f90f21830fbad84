/**
 * The statement tree: immutable expressions and statements that say what is wanted, without regard to a database. Users
 * start at {@link io.aludel.orm.sql.SQL} and import it statically. Values are parameters and take no part in equality, so an
 * equal statement is the key under which its text and plan are kept. Entities and their attributes stand in the tree as
 * {@link io.aludel.orm.sql.EntityFrom} and {@link io.aludel.orm.sql.EntityExpression} until they are lowered to tables.
 * {@code docs/design/statements.md} tells why it is built this way.
 */
@NullMarked
package io.aludel.orm.sql;

import org.jspecify.annotations.NullMarked;
