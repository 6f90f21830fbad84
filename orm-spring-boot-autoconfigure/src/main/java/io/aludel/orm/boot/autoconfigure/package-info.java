/** Spring Boot's auto-configuration of engine, session maker, shared session and transaction manager, and {@code orm.*}. */
@NullMarked
package io.aludel.orm.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
