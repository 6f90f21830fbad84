@NullMarked
package io.aludel.orm.spring;

import org.jspecify.annotations.NullMarked;
