package io.aludel.orm.benchmarks.mybatis;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Many;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Statements about authors and their books. */
public interface AuthorMapper {
    String IN_KEYS = "<foreach collection='keys' item='key' open='(' separator=',' close=')'>#{key}</foreach></script>";

    @Select("SELECT id, name FROM author WHERE id <= #{greatestKey}")
    List<Author> upTo(int greatestKey);

    @Select("<script>SELECT id, title, pages, author_id FROM book WHERE author_id IN " + IN_KEYS)
    List<Book> booksOf(@Param("keys") List<Integer> authors);

    @Select("SELECT a.id, a.name, b.id AS book_id, b.title AS book_title, b.pages AS book_pages, b.author_id AS"
            + " book_author_id FROM author a LEFT JOIN book b ON b.author_id = a.id")
    @Results(
            id = "withBooks",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "books", many = @Many(resultMap = "book", columnPrefix = "book_"))
            })
    List<Author> withBooks();

    @Select("SELECT id, title, pages, author_id FROM book WHERE id = #{id}")
    @Results(
            id = "book",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "title", column = "title"),
                @Result(property = "pages", column = "pages"),
                @Result(property = "authorId", column = "author_id")
            })
    Book book(int id);

    @Insert("INSERT INTO author (name) VALUES (#{name})")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    int insert(Author author);

    @Insert("INSERT INTO book (title, pages, author_id) VALUES (#{title}, #{pages}, #{authorId})")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    int insertBook(Book book);

    @Delete("<script>DELETE FROM book WHERE author_id IN " + IN_KEYS)
    int deleteBooksOf(@Param("keys") List<Integer> authors);

    @Delete("<script>DELETE FROM author WHERE id IN " + IN_KEYS)
    int delete(@Param("keys") List<Integer> authors);
}
