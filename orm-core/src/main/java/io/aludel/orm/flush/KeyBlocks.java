package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Cursor;
import io.aludel.orm.schema.Sequence;
import io.aludel.orm.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out numbers of sequences, and asks the database once per block of as many numbers as the sequence increments by. Numbers
 * of a block that are not used are lost. Safe for use by many threads.
 */
final class KeyBlocks {
    private final Map<Sequence, Block> blocks = new ConcurrentHashMap<>();

    /** What is left of the last block. */
    private static final class Block {
        private long next;
        private long left;
    }

    Object next(Sequence sequence, Connection connection, SqlType<?> type) {
        return converted(number(sequence, connection), type.javaType());
    }

    private long number(Sequence sequence, Connection connection) {
        Block block = blocks.computeIfAbsent(sequence, key -> new Block());
        synchronized (block) {
            if (block.left > 0) {
                block.left--;
                return block.next++;
            }
        }
        // Outside the lock, because another thread's transaction may be what this call waits for.
        long start = fetch(sequence, connection);
        synchronized (block) {
            block.next = start + 1;
            block.left = sequence.increment() - 1L;
        }
        return start;
    }

    private static long fetch(Sequence sequence, Connection connection) {
        try (Cursor cursor = connection.query(connection.engine().dialect().nextValue(sequence))) {
            cursor.next();
            return readLong(cursor);
        }
    }

    private static long readLong(Cursor cursor) {
        try {
            return cursor.resultSet().getLong(1);
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private static Object converted(long number, Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return Math.toIntExact(number);
        }
        if (type == BigInteger.class || type == BigDecimal.class) {
            BigDecimal exact = BigDecimal.valueOf(number);
            return type == BigDecimal.class ? exact : exact.toBigInteger();
        }
        return type == Short.class || type == short.class ? (Object) (short) number : (Object) number;
    }
}
