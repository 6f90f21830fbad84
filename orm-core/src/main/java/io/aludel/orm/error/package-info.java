/**
 * What can go wrong, and what a caller can do about it: {@link io.aludel.orm.error.OrmException} with its catalogue of
 * {@link io.aludel.orm.error.ErrorCode codes}, and a subclass wherever a caller would act differently. Users catch these;
 * nothing here knows another room, so SQL, entity names and keys arrive as text.
 */
@NullMarked
package io.aludel.orm.error;

import org.jspecify.annotations.NullMarked;
