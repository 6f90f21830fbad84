package io.aludel.orm.benchmarks.aludel;

import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Result;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.SessionMaker;

/** A program that writes and reads more rows than its heap could hold as objects. */
public final class LargeVolume {
    private static final int CHUNK = 1_000;

    private LargeVolume() {}

    /** Inserts and streams as many people as the second argument says, into and from the database at the first, a URL. */
    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[1]);
        try (Engine engine = Engine.create(arguments[0])) {
            SessionMaker sessions = SessionMaker.of(engine, MetaData.of(Person.class));
            long start = System.nanoTime();
            insert(sessions, rows);
            long inserted = System.nanoTime();
            long sum = stream(sessions);
            long streamed = System.nanoTime();
            if (sum != (long) rows * (rows + 1) / 2) {
                throw new IllegalStateException("The keys read add up to " + sum);
            }
            System.out.println((inserted - start) + " " + (streamed - inserted));
        }
    }

    private static void insert(SessionMaker sessions, int rows) {
        sessions.inTransaction(session -> {
            for (int number = 1; number <= rows; number++) {
                session.add(new Person(number));
                if (number % CHUNK == 0) {
                    session.flush();
                    session.expungeAll();
                }
            }
        });
    }

    private static long stream(SessionMaker sessions) {
        return sessions.fromTransaction(session -> {
            long sum = 0;
            try (Result<Person> people = session.scalars(select(Person.class).fetchRows(CHUNK))) {
                for (Person person : people) {
                    sum += person.getId();
                }
            }
            return sum;
        });
    }
}
