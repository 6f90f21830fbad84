package io.aludel.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.schema.Table;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Book;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MappingRegistryTests {
    private final MappingRegistry registry = MappingRegistry.of(Author.class);

    @Test
    void relatedEntitiesAreIncluded() {
        assertThat(registry.mappings())
                .extracting(EntityMapping::name)
                .containsExactlyInAnyOrder(
                        "Author", "Book", "Tag", "Reader", "Passport", "Edition", "Chapter", "Letter");
    }

    @Test
    void tablesHaveColumnsOfFieldsAndOfRelationshipsWithoutField() {
        assertThat(describe("author")).isEqualTo("id pk identity, name null");
        assertThat(describe("book")).isEqualTo("id pk identity, title null, author_id null fk author.id");
        assertThat(describe("chapter")).isEqualTo("id pk identity, position, book_id null fk book.id");
        assertThat(describe("book_tag")).isEqualTo("book_id pk fk book.id, tag_id pk fk tag.id");
    }

    private String describe(String name) {
        Table table = registry.schema().table(name);
        return table.columns().stream()
                .map(column -> column.name()
                        + (column.isPrimaryKey() ? " pk" : "")
                        + (column.isIdentity() ? " identity" : "")
                        + (column.isNullable() ? " null" : "")
                        + table.foreignKeys().stream()
                                .filter(key -> key.columns().contains(column))
                                .map(key -> " fk " + key.targetColumns().get(0))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void directionsFollowFromForeignKeys() {
        EntityMapping author = registry.mapping(Author.class);
        EntityMapping book = registry.mapping(Book.class);
        RelationshipMapping books = relationship(author, "books");
        assertThat(books.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(books.pairs()).hasToString("[ColumnPair[local=author.id, remote=book.author_id]]");
        assertThat(books.reverse()).isSameAs(relationship(book, "author"));
        assertThat(relationship(book, "author").direction()).isEqualTo(Direction.MANY_TO_ONE);
        assertThat(relationship(book, "author").isSimpleManyToOne()).isTrue();
        assertThat(relationship(book, "tags").direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(relationship(book, "tags").pairs())
                .hasToString("[ColumnPair[local=book.id, remote=book_tag.book_id]]");
        assertThat(relationship(book, "tags").secondaryPairs())
                .hasToString("[ColumnPair[local=book_tag.tag_id, remote=tag.id]]");
        assertThat(relationship(author, "passport").direction()).isEqualTo(Direction.ONE_TO_MANY);
    }

    private static RelationshipMapping relationship(EntityMapping mapping, String name) {
        return (RelationshipMapping) mapping.attribute(name);
    }

    @Test
    void exactlyOneSideOfAManyToManyWrites() {
        RelationshipMapping tags = relationship(registry.mapping(Book.class), "tags");
        assertThat(tags.writesSecondary()).isNotEqualTo(tags.reverse().writesSecondary());
    }

    @Test
    void foreignKeysWithoutFieldAreHiddenColumns() {
        EntityMapping book = registry.mapping(Book.class);
        assertThat(book.hiddenColumns()).extracting(ColumnMapping::toString).containsExactly("book.author_id");
        assertThat(book.hiddenColumns().get(0).hiddenIndex()).isZero();
        assertThat(book.columns())
                .extracting(ColumnMapping::toString)
                .containsExactly("book.id", "book.title", "book.author_id");
    }
}
