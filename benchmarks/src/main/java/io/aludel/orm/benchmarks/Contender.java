package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.util.Collection;
import java.util.List;

/**
 * One way to do the work. Each method is one workload and does all of it: takes a connection from the pool, works in one
 * transaction unless it says otherwise, ends it and gives the connection back. What a contender has no notion of, it answers
 * with {@link Unsupported}; then it is absent from that part of the table.
 */
public interface Contender extends AutoCloseable {
    /** All people, as the objects that this contender would change and save. */
    List<? extends PersonRow> loadEntities() throws Exception;

    /** All people, in whatever it gives for columns without entities. */
    List<?> loadColumns() throws Exception;

    /** What {@link #loadColumns} gave for a row, to be checked. Not measured. */
    PersonRow columns(Object row);

    /** The people with these keys, each in a session and transaction of its own. */
    List<? extends PersonRow> getEach(int[] keys) throws Exception;

    /** The sum of the ages of the people with keys from 1 to {@code keys}, loaded once, got {@code times} times each. */
    long getRepeatedly(int keys, int times) throws Exception;

    /** For each {@code n} below {@code times}, the active people from key 10 n + 1 to 10 n + 10, by a statement built anew. */
    List<? extends PersonRow> selectEach(int times) throws Exception;

    /** Inserts people from number 1 to {@code times}, each in a session and transaction of its own. */
    List<? extends PersonRow> insertEach(int times) throws Exception;

    /** Inserts people whose keys the database counts. */
    List<? extends PersonRow> insertIdentity(int count) throws Exception;

    /** Inserts people whose keys come from a sequence, 50 a call. */
    List<? extends PersonRow> insertSequence(int count) throws Exception;

    /** Inserts people whose keys are their numbers. */
    List<? extends PersonRow> insertGiven(int count) throws Exception;

    /** Inserts authors with books, keys counted by the database. */
    List<? extends AuthorRow> insertFamilies(int authors, int booksEach) throws Exception;

    /** Loads all people and makes those a year older whose key is a multiple of {@code step}. */
    void changeSome(int step) throws Exception;

    /** Loads the people up to this key and makes all of them a year older. */
    void changeAll(int greatestKey) throws Exception;

    /** Loads the authors up to this key and deletes them with their books, which no ON DELETE removes. */
    void deleteFamilies(int greatestKey) throws Exception;

    /** All authors with their books, in two statements. */
    Collection<? extends AuthorRow> loadFamilies() throws Exception;

    /** All authors with their books, in one statement. */
    Collection<? extends AuthorRow> loadFamiliesJoined() throws Exception;

    /** Loads the people up to this key and keeps them, in an open session and transaction. */
    Holding hold(int greatestKey) throws Exception;

    @Override
    void close();

    /** Loaded people in an open session. Closing it rolls back. */
    interface Holding extends AutoCloseable {
        /** Makes the person with this key older, to this age, and writes it. */
        void change(int key, int age) throws Exception;

        @Override
        void close() throws Exception;
    }
}
