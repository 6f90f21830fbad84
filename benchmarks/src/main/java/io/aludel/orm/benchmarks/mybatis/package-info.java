/** MyBatis with annotated mappers and its batch executor. */
@NullMarked
package io.aludel.orm.benchmarks.mybatis;

import org.jspecify.annotations.NullMarked;
