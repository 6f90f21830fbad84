/**
 * The test slice: {@link io.aludel.orm.boot.test.OrmTest} configures sessions, a test database and the listener beans, and
 * nothing else of the application. Needs Spring Boot's test modules on the test class path.
 */
@NullMarked
package io.aludel.orm.boot.test;

import org.jspecify.annotations.NullMarked;
