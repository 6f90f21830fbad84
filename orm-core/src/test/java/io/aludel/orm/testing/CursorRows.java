package io.aludel.orm.testing;

import io.aludel.orm.engine.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows as the driver gives them. */
final class CursorRows {
    private CursorRows() {}

    static List<List<Object>> read(Cursor cursor) {
        List<List<Object>> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                rows.add(row(cursor.resultSet()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<Object> row(ResultSet rows) throws SQLException {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(rows.getObject(i));
        }
        return row;
    }
}
