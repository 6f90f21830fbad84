/**
 * Sessions in Spring transactions, without Spring Boot: the transaction manager, the shared session that can be injected
 * everywhere, listener methods on beans, and the translation of errors into Spring's data access exceptions. Users import
 * this room; it imports only the rooms of the core that users import too.
 */
@NullMarked
package io.aludel.orm.spring;

import org.jspecify.annotations.NullMarked;
