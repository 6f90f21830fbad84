package io.aludel.orm.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Passport;
import io.aludel.orm.state.library.Reader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssociationProxyTests {
    private final Author author = new Author("author");

    @Test
    void valuesOfAListAreALiveView() {
        author.getBooks().addAll(List.of(new Book("one"), new Book("two")));
        List<String> titles = author.getTitles();
        assertThat(titles).containsExactly("one", "two");
        titles.add("three");
        assertThat(author.getBooks().get(2).getAuthor()).isSameAs(author);
        titles.remove("one");
        titles.set(0, "second");
        assertThat(author.getBooks()).extracting(Book::getTitle).containsExactly("second", "three");
        titles.clear();
        assertThat(author.getBooks()).isEmpty();
    }

    @Test
    void replacingAValueIsAChangeOfTheObject() {
        RecordingOwner owner = new RecordingOwner(MappingRegistry.of(Author.class));
        Book book = owner.persistent(new Book("old"), 2);
        author.getBooks().add(book);
        owner.persistent(author, 1);
        author.getTitles().set(0, "new");
        assertThat(owner.log).containsExactly("modified Book#2");
    }

    @Test
    void aReferenceGivesTheValueOfItsObjectOrNone() {
        assertThat(author.getPassportNumber()).isZero();
        Passport passport = new Passport();
        passport.setNumber(7);
        author.setPassport(passport);
        assertThat(author.getPassportNumber()).isEqualTo(7);
    }

    @Test
    void valuesOfASetAreUnique() {
        Book book = new Book("book");
        assertThat(book.getReaderNames().add("a")).isTrue();
        assertThat(book.getReaderNames().add("a")).isFalse();
        assertThat(book.getReaders()).containsExactly(new Reader("a"));
        book.getReaderNames().remove("a");
        assertThat(book.getReaders()).isEmpty();
    }

    @Test
    void valuesOfAMapKeepItsKeys() {
        author.getNotes().put("de", "first");
        assertThat(author.getEditions().get("de").getCode()).isEqualTo("de");
        author.getNotes().put("de", "second");
        assertThat(author.getEditions()).hasSize(1);
        assertThat(author.getNotes()).isEqualTo(Map.of("de", "second"));
        author.getNotes().remove("de");
        assertThat(author.getEditions()).isEmpty();
        author.getEditions().put("fr", new Edition("fr"));
        assertThat(author.getNotes()).containsKey("fr");
    }

    @Test
    void aValueThatNoConstructorTakesIsRefused() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> titles = (List) author.getTitles();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> titles.add(7))
                .withMessageContaining(
                        "Cannot add to the values of Author.books: Book has no constructor for (Integer)");
    }
}
