package io.aludel.orm.benchmarks.model;

import java.time.LocalDateTime;

/** What stands in the row of each number; the rows that are there beforehand have their number as key. */
public final class Values {
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

    private Values() {}

    public static String name(int number) {
        return "name" + number;
    }

    public static String email(int number) {
        return "user" + number + "@example.org";
    }

    public static int age(int number) {
        return number % 90;
    }

    public static long visits(int number) {
        return number * 7L;
    }

    public static boolean active(int number) {
        return number % 2 == 0;
    }

    public static double score(int number) {
        return number * 0.5;
    }

    public static LocalDateTime createdAt(int number) {
        return START.plusSeconds(number * 61L);
    }

    public static String author(int number) {
        return "author" + number;
    }

    /** The title of the book with this number; the author with number n has the books from 10 (n - 1) + 1 to 10 n. */
    public static String title(int number) {
        return "title" + number;
    }

    public static int pages(int number) {
        return 100 + number % 400;
    }
}
