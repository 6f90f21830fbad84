package io.aludel.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Random operations on tracked collections against the JDK's own. */
class TrackedCollectionTests {
    private final RecordingOwner owner = new RecordingOwner(MappingRegistry.of(Author.class));
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void aListBehavesAsAnArrayListAndKeepsItsElementsInStep() {
        Author author = owner.persistent(new Author("author"), 1);
        List<Book> pool = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pool.add(new Book("book" + i));
        }
        List<Book> tracked = author.getBooks();
        List<Book> model = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            List<Book> before = List.copyOf(model);
            for (int step = 0; step < 30; step++) {
                changeList(author.getBooks(), model, pool);
                assertThat(author.getBooks()).as("seed %d", seed).isEqualTo(model);
                for (Book book : pool) {
                    boolean isThere = model.stream().anyMatch(each -> each == book);
                    assertThat(book.getAuthor()).as("seed %d", seed).isSameAs(isThere ? author : null);
                }
            }
            checkHistory(author, before, model);
            RecordingOwner.state(author).commitAll();
        }
        assertThat(author.getBooks()).isSameAs(tracked);
    }

    private void changeList(List<Book> tracked, List<Book> model, List<Book> pool) {
        Book book = pool.get(random.nextInt(pool.size()));
        int at = model.isEmpty() ? 0 : random.nextInt(model.size());
        switch (random.nextInt(model.isEmpty() ? 4 : 18)) {
            case 0 -> both(tracked, model, list -> list.add(book));
            case 1 ->
                both(tracked, model, list -> {
                    list.add(at, book);
                    return null;
                });
            case 2 -> both(tracked, model, list -> list.addAll(some(pool, book)));
            case 3 -> both(tracked, model, list -> list.addAll(at, some(pool, book)));
            case 4 -> both(tracked, model, list -> list.remove(at));
            case 5 -> both(tracked, model, list -> list.remove(book));
            case 6 -> both(tracked, model, list -> list.set(at, book));
            case 7 -> both(tracked, model, list -> list.removeAll(some(pool, book)));
            case 8 -> both(tracked, model, list -> list.retainAll(some(pool, book)));
            case 9 -> both(tracked, model, list -> list.removeIf(each -> each == book));
            case 10 ->
                both(tracked, model, list -> {
                    list.replaceAll(each -> each == book ? pool.get(0) : each);
                    return null;
                });
            case 11 ->
                both(tracked, model, list -> {
                    list.sort(Comparator.comparing(Book::getTitle));
                    return null;
                });
            case 12 ->
                both(tracked, model, list -> {
                    Iterator<Book> iterator = list.iterator();
                    iterator.next();
                    iterator.remove();
                    return null;
                });
            case 13 ->
                both(tracked, model, list -> {
                    ListIterator<Book> iterator = list.listIterator(at);
                    iterator.next();
                    iterator.set(book);
                    iterator.add(book);
                    return iterator.previousIndex();
                });
            case 14 ->
                both(tracked, model, list -> {
                    List<Book> part = list.subList(at, list.size());
                    part.add(book);
                    part.remove(0);
                    return part.size();
                });
            case 15 ->
                both(tracked, model, list -> {
                    list.subList(0, at).clear();
                    return null;
                });
            case 16 ->
                both(tracked, model, list -> {
                    Collections.reverse(list);
                    Collections.swap(list, 0, at);
                    return null;
                });
            default ->
                both(tracked, model, list -> {
                    Collections.shuffle(list, new Random(at));
                    return null;
                });
        }
    }

    private static List<Book> some(List<Book> pool, Book book) {
        int from = pool.indexOf(book);
        return pool.subList(from, Math.min(pool.size(), from + 3));
    }

    private interface Operation {
        Object on(List<Book> list);
    }

    private void both(List<Book> tracked, List<Book> model, Operation operation) {
        assertThat(operation.on(tracked)).as("seed %d", seed).isEqualTo(operation.on(model));
    }

    private void checkHistory(Author author, List<Book> before, List<Book> now) {
        AttributeHistory history = RecordingOwner.state(author).history(RecordingOwner.index(author, "books"));
        Set<Book> had = identities(before);
        Set<Book> has = identities(now);
        assertThat(history.added())
                .as("seed %d", seed)
                .isEqualTo(now.stream().filter(book -> !had.contains(book)).toList());
        assertThat(history.unchanged())
                .isEqualTo(now.stream().filter(had::contains).toList());
        assertThat(history.deleted())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().filter(book -> !has.contains(book)).toList());
    }

    private static <T> Set<T> identities(List<T> list) {
        Set<T> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(list);
        return set;
    }

    @RepeatedTest(100)
    void aSetBehavesAsALinkedHashSetAndKeepsItsElementsInStep() {
        Book book = owner.persistent(new Book("book"), 1);
        List<Reader> pool = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pool.add(new Reader("reader" + i));
        }
        Set<Reader> tracked = book.getReaders();
        Set<Reader> model = new LinkedHashSet<>();
        for (int step = 0; step < 120; step++) {
            Reader reader = pool.get(random.nextInt(pool.size()));
            List<Reader> more = pool.subList(0, random.nextInt(pool.size()));
            switch (random.nextInt(7)) {
                case 0, 1 -> assertThat(tracked.add(reader)).isEqualTo(model.add(reader));
                case 2 -> assertThat(tracked.remove(reader)).isEqualTo(model.remove(reader));
                case 3 -> assertThat(tracked.addAll(more)).isEqualTo(model.addAll(more));
                case 4 ->
                    assertThat(tracked.removeIf(each -> each == reader))
                            .isEqualTo(model.removeIf(each -> each == reader));
                case 5 -> {
                    removeFirst(tracked);
                    removeFirst(model);
                }
                default -> assertThat(tracked.retainAll(more)).isEqualTo(model.retainAll(more));
            }
            assertThat(new ArrayList<>(tracked)).as("seed %d", seed).isEqualTo(new ArrayList<>(model));
            assertThat(tracked.contains(reader)).isEqualTo(model.contains(reader));
            for (Reader each : pool) {
                assertThat(each.getBooks().contains(book)).as("seed %d", seed).isEqualTo(model.contains(each));
            }
        }
    }

    private static void removeFirst(Set<Reader> set) {
        Iterator<Reader> iterator = set.iterator();
        if (iterator.hasNext()) {
            iterator.next();
            iterator.remove();
        }
    }

    @Test
    void equalObjectsAreOneInASetAndChangedHashCodesDoNoHarm() {
        Book book = new Book("book");
        Reader reader = new Reader("a");
        assertThat(book.getReaders().add(reader)).isTrue();
        assertThat(book.getReaders().add(new Reader("a"))).isFalse();
        assertThat(book.getReaders().contains(new Reader("a"))).isTrue();
        assertThat(book.getReaders().remove(new Reader("a"))).isTrue();
        assertThat(reader.getBooks()).isEmpty();
    }

    @RepeatedTest(100)
    void aMapBehavesAsALinkedHashMapAndKeepsItsValuesInStep() {
        Author author = owner.persistent(new Author("author"), 1);
        List<Edition> pool = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pool.add(new Edition("e" + i));
        }
        Map<String, Edition> tracked = author.getEditions();
        Map<String, Edition> model = new LinkedHashMap<>();
        for (int step = 0; step < 80; step++) {
            Edition edition = pool.get(random.nextInt(pool.size()));
            String key = "e" + random.nextInt(8);
            switch (random.nextInt(10)) {
                case 0, 1 -> assertThat(tracked.put(key, edition)).isSameAs(model.put(key, edition));
                case 2 -> assertThat(tracked.remove(key)).isSameAs(model.remove(key));
                case 3 -> assertThat(tracked.putIfAbsent(key, edition)).isSameAs(model.putIfAbsent(key, edition));
                case 4 ->
                    assertThat(tracked.computeIfPresent(key, (k, v) -> edition))
                            .isSameAs(model.computeIfPresent(key, (k, v) -> edition));
                case 5 ->
                    assertThat(tracked.values().remove(edition))
                            .isEqualTo(model.values().remove(edition));
                case 6 ->
                    assertThat(tracked.keySet().remove(key))
                            .isEqualTo(model.keySet().remove(key));
                case 7 -> {
                    tracked.replaceAll((k, v) -> k.equals(key) ? edition : v);
                    model.replaceAll((k, v) -> k.equals(key) ? edition : v);
                }
                case 8 -> {
                    tracked.putAll(Map.of(key, edition));
                    model.putAll(Map.of(key, edition));
                }
                default -> {
                    if (random.nextInt(5) == 0) {
                        tracked.clear();
                        model.clear();
                    }
                }
            }
            assertThat(new ArrayList<>(tracked.entrySet()))
                    .as("seed %d", seed)
                    .isEqualTo(new ArrayList<>(model.entrySet()));
            for (Edition each : pool) {
                boolean isThere = model.containsValue(each);
                assertThat(each.getAuthor()).as("seed %d", seed).isSameAs(isThere ? author : null);
            }
        }
    }
}
