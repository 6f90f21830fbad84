package io.aludel.sample.store.imports;

import io.aludel.sample.store.model.Address;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a file, with its fields as values. */
record CsvRow(String table, CSVRecord fields) {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Nullable
    String text(String column) {
        return fields.get(column);
    }

    String required(String column) {
        String value = fields.get(column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Line %d of %s.csv has no %s.".formatted(fields.getRecordNumber() + 1, table, column));
        }
        return value;
    }

    int number(String column) {
        return Integer.parseInt(required(column));
    }

    @Nullable
    Integer numberOrNull(String column) {
        String value = fields.get(column);
        return value == null ? null : Integer.valueOf(value);
    }

    BigDecimal decimal(String column) {
        return new BigDecimal(required(column));
    }

    @Nullable
    LocalDateTime timestampOrNull(String column) {
        String value = fields.get(column);
        return value == null ? null : LocalDateTime.parse(value, TIMESTAMP);
    }

    Address address(String prefix) {
        return new Address(
                text(prefix + "address"),
                text(prefix + "city"),
                text(prefix + "state"),
                text(prefix + "country"),
                text(prefix + "postal_code"));
    }
}
