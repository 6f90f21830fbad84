package io.aludel.orm.render;

import io.aludel.orm.sql.Expression;
import io.aludel.orm.type.SqlType;

/** One column of a result: its name, how it is read, and what it was selected as. */
public record ResultColumn(String label, SqlType<?> type, Expression<?> expression) {}
