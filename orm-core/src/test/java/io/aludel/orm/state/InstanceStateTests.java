package io.aludel.orm.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.DetachedException;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceStateTests {
    private final RecordingOwner owner = new RecordingOwner(MappingRegistry.of(Author.class));
    private final Author author = owner.persistent(new Author("old"), 1);
    private final InstanceState state = RecordingOwner.state(author);
    private final int name = RecordingOwner.index(author, "name");
    private final int books = RecordingOwner.index(author, "books");

    @Test
    void theFirstWriteKeepsWhatWasThere() {
        author.setName("new");
        author.setName("newer");
        assertThat(owner.log).containsExactly("modified Author#1");
        assertThat(state.isWritten(name)).isTrue();
        assertThat(state.committedValue(name)).isEqualTo("old");
        assertThat(state.history(name)).isEqualTo(new AttributeHistory(List.of("newer"), List.of(), List.of("old")));
    }

    @Test
    void aChangeTakenBackIsNone() {
        author.setName("new");
        author.setName("old");
        assertThat(state.isModified()).isTrue();
        assertThat(state.hasNetChange(name)).isFalse();
    }

    @Test
    void aFlushMakesTheCurrentValuesTheOldOnes() {
        author.setName("new");
        author.getBooks().add(new Book("book"));
        state.commitAll();
        assertThat(state.isModified()).isFalse();
        assertThat(state.hasNetChange(name)).isFalse();
        assertThat(state.hasNetChange(books)).isFalse();
        author.setName("newer");
        assertThat(state.committedValue(name)).isEqualTo("new");
    }

    @Test
    void expiredColumnsAreLoadedTogetherOnTheNextRead() {
        state.expire();
        assertThat(state.hasExpired()).isTrue();
        assertThat(state.isExpired(name)).isTrue();
        assertThat(author.getId()).isEqualTo(1);
        owner.loader = (loading, attribute) -> loading.putLoaded(name, "reloaded");
        assertThat(author.getName()).isEqualTo("reloaded");
        assertThat(author.getName()).isEqualTo("reloaded");
        assertThat(owner.log).containsExactly("load Author.name of Author#1");
    }

    @Test
    void aWriteOfAnExpiredAttributeNeitherLoadsNorKnowsWhatWasThere() {
        state.expire();
        author.setName("new");
        assertThat(owner.log).containsExactly("modified Author#1");
        assertThat(state.committedValue(name)).isSameAs(InstanceState.NO_VALUE);
        assertThat(state.hasNetChange(name)).isTrue();
        assertThat(state.history(name)).isEqualTo(new AttributeHistory(List.of("new"), List.of(), List.of()));
    }

    @Test
    void expiringDropsChanges() {
        author.setName("new");
        state.expire();
        assertThat(state.isModified()).isFalse();
        assertThat(state.isWritten(name)).isFalse();
    }

    @Test
    void attributesOfNewObjectsWereAssignedOrNot() {
        Author fresh = owner.pending(new Author("fresh"));
        InstanceState pending = RecordingOwner.state(fresh);
        assertThat(pending.isWritten(name)).isTrue();
        assertThat(pending.isWritten(0)).isFalse();
        assertThat(pending.history(name).added()).containsExactly("fresh");
        assertThat(pending.history(0).isEmpty()).isTrue();
    }

    @Test
    void relationshipsNeverAssignedAreLoadedAfterTheInsert() {
        Book book = owner.pending(new Book("book"));
        InstanceState pending = RecordingOwner.state(book);
        pending.commitAll();
        pending.lifecycle(Lifecycle.PERSISTENT);
        assertThat(pending.isLoaded(RecordingOwner.index(book, "author"))).isFalse();
        assertThat(pending.isLoaded(RecordingOwner.index(book, "tags")))
                .as("assigned by its initialiser")
                .isTrue();
    }

    @Test
    void aDetachedObjectSaysWhatIsNotLoadedAndHowToLoadIt() {
        state.expire();
        state.owner(null);
        state.lifecycle(Lifecycle.DETACHED);
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(author::getBooks)
                .withMessageContaining("Cannot load Author.books of Author#1: the object is detached")
                .withMessageContaining("selectinLoad(Author_.books)")
                .withMessageEndingWith("(error: detached-load)");
    }

    @Test
    void changesOfADetachedObjectAreKept() {
        state.owner(null);
        state.lifecycle(Lifecycle.DETACHED);
        author.setName("new");
        author.getBooks().add(new Book("book"));
        assertThat(state.isModified()).isTrue();
        assertThat(state.hasNetChange(name)).isTrue();
        assertThat(state.history(books).added()).hasSize(1);
    }

    @Test
    void aCollectionHeldWhileItWasExpiredIsLoadedBeforeItChanges() {
        List<Book> held = author.getBooks();
        state.expire();
        Book loaded = owner.persistent(new Book("loaded"), 7);
        owner.loader = (loading, attribute) -> loading.putLoadedCollection(attribute, List.of((Managed) loaded));
        Book added = new Book("added");
        held.add(added);
        assertThat(author.getBooks()).isSameAs(held).containsExactly(loaded, added);
        assertThat(state.history(books).added()).containsExactly(added);
    }

    @Test
    void aCloneIsAnotherObject() {
        author.getBooks().add(new Book("book"));
        Author clone = author.clone();
        clone.setName("clone");
        assertThat(state.hasNetChange(name)).isFalse();
        assertThat(InstanceState.of((Managed) clone)).isNull();
        owner.pending(clone);
        assertThat(clone.getBooks()).isNotSameAs(author.getBooks()).hasSize(1);
        assertThat(RecordingOwner.state(clone).history(name).added()).containsExactly("clone");
    }

    @Test
    void aCloneTakesFromItsOriginalWhatItLacks() {
        state.expire();
        Author clone = author.clone();
        owner.loader = (loading, attribute) -> loading.putLoaded(attribute, "loaded");
        assertThat(clone.getName()).isEqualTo("loaded");
        assertThat(owner.log).containsExactly("load Author.name of Author#1");
    }

    @Test
    void aSerializedGraphHasNoSessionInside() throws Exception {
        Book book = new Book("book");
        author.getBooks().add(book);
        state.expire(name);
        Author copy = (Author) copy(author);
        assertThat(((Managed) copy).$state()).isNull();
        assertThat(copy.getBooks()).isInstanceOf(ArrayList.class).hasSize(1);
        assertThat(copy.getBooks().get(0).getAuthor()).isSameAs(copy);
        assertThatExceptionOfType(DetachedException.class).isThrownBy(copy::getName);
        owner.pending(copy);
        copy.getBooks().clear();
    }

    private static Object copy(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void aRolledBackInsertLeavesATransientObjectThatCanBeAddedAgain() {
        Author fresh = owner.pending(new Author("fresh"));
        InstanceState inserted = RecordingOwner.state(fresh);
        inserted.commitAll();
        inserted.lifecycle(Lifecycle.PERSISTENT);
        fresh.setName("changed");
        inserted.becomeTransient();
        assertThat(InstanceState.of((Managed) fresh)).isNull();
        owner.pending(fresh);
        assertThat(RecordingOwner.state(fresh).history(name).added()).containsExactly("changed");
    }

    @Test
    void savingReachesWhatIsRelatedAndWhatWasRemoved() {
        Book removed = new Book("removed");
        author.getBooks().add(removed);
        state.commitAll();
        Book added = new Book("added");
        author.setBooks(List.of(added));
        assertThat(CascadeWalker.reachable((Managed) author, Cascade.SAVE_UPDATE, CascadeWalker.Unloaded.SKIP))
                .containsExactlyInAnyOrder((Managed) added, (Managed) removed);
        assertThat(CascadeWalker.reachable((Managed) author, Cascade.DELETE, CascadeWalker.Unloaded.SKIP))
                .containsExactly((Managed) added);
    }
}
