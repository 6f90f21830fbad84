package io.aludel.orm.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Chapter;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Passport;
import io.aludel.orm.state.library.Reader;
import io.aludel.orm.state.library.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackrefTests {
    private static final MappingRegistry REGISTRY = MappingRegistry.of(Author.class);

    private final Author first = new Author("first");
    private final Author second = new Author("second");
    private final Book book = new Book("book");

    @Test
    void addingToACollectionSetsTheReference() {
        first.getBooks().add(book);
        assertThat(book.getAuthor()).isSameAs(first);
    }

    @Test
    void settingTheReferenceAddsToTheCollection() {
        book.setAuthor(first);
        assertThat(first.getBooks()).containsExactly(book);
    }

    @Test
    void settingAnotherReferenceMovesBetweenCollections() {
        book.setAuthor(first);
        book.setAuthor(second);
        assertThat(first.getBooks()).isEmpty();
        assertThat(second.getBooks()).containsExactly(book);
        book.setAuthor(null);
        assertThat(second.getBooks()).isEmpty();
    }

    @Test
    void addingToAnotherCollectionRemovesFromThePreviousOne() {
        first.getBooks().add(book);
        second.getBooks().add(book);
        assertThat(first.getBooks()).isEmpty();
        assertThat(book.getAuthor()).isSameAs(second);
    }

    @Test
    void removingFromACollectionClearsTheReference() {
        first.getBooks().add(book);
        first.getBooks().remove(book);
        assertThat(book.getAuthor()).isNull();
    }

    @Test
    void whatTheOtherSideAddedAndTookOutAgainIsAddedAnew() {
        Tag tag = new Tag();
        tag.getBooks().add(book);
        tag.getBooks().remove(book);
        book.getTags().add(tag);
        assertThat(book.getTags()).containsExactly(tag);
        assertThat(tag.getBooks()).containsExactly(book);
    }

    @Test
    void replacingACollectionIsADifference() {
        Book kept = new Book("kept");
        Book added = new Book("added");
        first.getBooks().addAll(List.of(book, kept));
        List<Book> before = first.getBooks();
        first.setBooks(new ArrayList<>(List.of(kept, added)));
        assertThat(book.getAuthor()).isNull();
        assertThat(kept.getAuthor()).isSameAs(first);
        assertThat(added.getAuthor()).isSameAs(first);
        before.add(book);
        assertThat(book.getAuthor())
                .as("a collection that was replaced is nobody's")
                .isNull();
        first.setBooks(null);
        assertThat(added.getAuthor()).isNull();
    }

    @Test
    void theReferenceGoesWithTheLastOccurrenceOnly() {
        first.getBooks().add(book);
        first.getBooks().add(book);
        first.getBooks().remove(0);
        assertThat(book.getAuthor()).isSameAs(first);
        first.getBooks().remove(0);
        assertThat(book.getAuthor()).isNull();
    }

    @Test
    void swappingElementsKeepsTheirReferences() {
        Book other = new Book("other");
        first.getBooks().addAll(List.of(book, other));
        Collections.swap(first.getBooks(), 0, 1);
        assertThat(first.getBooks()).containsExactly(other, book);
        assertThat(List.of(book, other)).extracting(Book::getAuthor).containsOnly(first);
    }

    @Test
    void keepingBothSidesInStepByHandChangesNothing() {
        book.setAuthor(first);
        first.getBooks().add(book);
        assertThat(first.getBooks()).containsExactly(book);
        Tag tag = new Tag();
        book.getTags().add(tag);
        tag.getBooks().add(book);
        assertThat(book.getTags()).containsExactly(tag);
        assertThat(tag.getBooks()).containsExactly(book);
        first.getBooks().add(book);
        assertThat(first.getBooks()).as("a second explicit addition is one").containsExactly(book, book);
    }

    @Test
    void bothSidesOfManyToManyFollow() {
        Tag tag = new Tag();
        book.getTags().add(tag);
        assertThat(tag.getBooks()).containsExactly(book);
        tag.getBooks().remove(book);
        assertThat(book.getTags()).isEmpty();
        Reader reader = new Reader("reader");
        reader.getBooks().add(book);
        assertThat(book.getReaders()).containsExactly(reader);
        book.setReaders(Set.of());
        assertThat(reader.getBooks()).isEmpty();
    }

    @Test
    void betweenTwoReferencesTheThirdObjectIsNotReached() {
        Passport passport = new Passport();
        Passport other = new Passport();
        first.setPassport(passport);
        assertThat(passport.getOwner()).isSameAs(first);
        second.setPassport(passport);
        assertThat(passport.getOwner()).isSameAs(second);
        assertThat(first.getPassport()).isSameAs(passport);
        second.setPassport(other);
        assertThat(passport.getOwner()).isNull();
    }

    @Test
    void mapsFollowByTheirKeys() {
        Edition edition = new Edition("de");
        edition.setAuthor(first);
        assertThat(first.getEditions()).containsOnlyKeys("de");
        first.getEditions().put("fr", new Edition("fr"));
        assertThat(first.getEditions().get("fr").getAuthor()).isSameAs(first);
        first.getEditions().remove("de");
        assertThat(edition.getAuthor()).isNull();
        first.setEditions(Map.of("x", edition));
        assertThat(edition.getAuthor()).isSameAs(first);
    }

    @Test
    void positionsFollowTheOrderOfTheList() {
        Chapter one = new Chapter();
        Chapter two = new Chapter();
        book.getChapters().add(two);
        book.getChapters().add(0, one);
        assertThat(book.getChapters()).extracting(Chapter::getPosition).containsExactly(0, 1);
        book.getChapters().remove(one);
        assertThat(two.getPosition()).isZero();
    }

    @Test
    void nullIsNoElement() {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> first.getBooks().add(null))
                .withMessageContaining("Cannot add null to Author.books of Author#new@")
                .withMessageContaining("(error: invalid-element)");
        assertThat(first.getBooks()).isEmpty();
    }

    @Test
    void aCollectionThatIsNotLoadedIsNotLoadedByTheOtherSide() {
        RecordingOwner owner = new RecordingOwner(REGISTRY);
        owner.persistent(first, 1);
        owner.persistent(second, 2);
        owner.persistent(book, 3);
        int books = RecordingOwner.index(first, "books");
        RecordingOwner.state(first).expire(books);
        RecordingOwner.state(second).expire(books);

        book.setAuthor(first);
        book.setAuthor(second);

        assertThat(owner.log)
                .containsExactly(
                        "modified Book#3",
                        "modified Author#1",
                        "cascade Book.author of Book#3 to Author",
                        "modified Author#2",
                        "cascade Book.author of Book#3 to Author");
        assertThat(RecordingOwner.state(first).history(books).hasChanges()).isFalse();
        assertThat(RecordingOwner.state(second).history(books).added()).containsExactly(book);
        Book loaded = owner.persistent(new Book("loaded"), 4);
        RecordingOwner.state(second).putLoadedCollection(books, List.of((Managed) loaded));
        assertThat(second.getBooks()).containsExactly(loaded, book);
        assertThat(RecordingOwner.state(second).history(books))
                .isEqualTo(new AttributeHistory(List.of(book), List.of(loaded), List.of()));
    }

    @Test
    void whatWaitsForACollectionComesToNothingOrIsDroppedByAnExpiry() {
        RecordingOwner owner = new RecordingOwner(REGISTRY);
        owner.persistent(first, 1);
        owner.persistent(book, 3);
        int books = RecordingOwner.index(first, "books");
        InstanceState state = RecordingOwner.state(first);
        state.expire(books);

        book.setAuthor(first);
        book.setAuthor(null);
        assertThat(state.history(books).hasChanges()).isFalse();
        book.setAuthor(first);
        assertThat(state.history(books).added()).containsExactly(book);
        state.expire();
        assertThat(state.history(books).hasChanges()).isFalse();
        state.putLoadedCollection(books, List.of());
        assertThat(first.getBooks()).isEmpty();
    }

    @Test
    void anOldParentIsFoundInTheIdentityMapWithoutLoading() {
        RecordingOwner owner = new RecordingOwner(REGISTRY);
        owner.persistent(first, 1);
        owner.persistent(book, 3);
        int books = RecordingOwner.index(first, "books");
        InstanceState state = RecordingOwner.state(book);
        state.hidden(0, 1);
        state.expire(RecordingOwner.index(book, "author"));
        RecordingOwner.state(first).putLoadedCollection(books, List.of((Managed) book));

        book.setAuthor(second);

        assertThat(first.getBooks()).isEmpty();
        assertThat(state.history(RecordingOwner.index(book, "author")))
                .isEqualTo(new AttributeHistory(List.of(second), List.of(), List.of(first)));
    }

    @Test
    void onlyTheSideThatWasChangedCascades() {
        RecordingOwner owner = new RecordingOwner(REGISTRY);
        owner.persistent(first, 1);
        book.setAuthor(first);
        assertThat(owner.log).containsExactly("modified Author#1");
        owner.log.clear();
        first.getBooks().add(new Book("other"));
        assertThat(owner.log).containsExactly("cascade Author.books of Author#1 to Book");
    }

    @Test
    void aChildOnItsWayToAnotherParentIsNoOrphan() {
        RecordingOwner owner = new RecordingOwner(REGISTRY);
        owner.persistent(first, 1);
        owner.persistent(second, 2);
        first.getBooks().add(book);
        owner.pending(book);
        second.getBooks().add(book);
        book.setAuthor(first);
        assertThat(RecordingOwner.state(book).isOrphan()).isFalse();
        assertThat(owner.log).noneMatch(line -> line.startsWith("orphaned"));
        first.getBooks().clear();
        assertThat(RecordingOwner.state(book).isOrphan()).isTrue();
        assertThat(owner.log.get(owner.log.size() - 1))
                .startsWith("orphaned Book#new@")
                .endsWith(" by Author.books");
        first.getBooks().add(book);
        assertThat(RecordingOwner.state(book).isOrphan()).isFalse();
    }
}
