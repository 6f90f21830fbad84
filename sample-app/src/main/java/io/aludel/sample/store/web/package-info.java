/** Pages and REST endpoints. */
@NullMarked
package io.aludel.sample.store.web;

import org.jspecify.annotations.NullMarked;
