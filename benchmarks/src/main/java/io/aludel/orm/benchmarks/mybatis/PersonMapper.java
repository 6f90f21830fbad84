package io.aludel.orm.benchmarks.mybatis;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Statements about people. */
public interface PersonMapper {
    String COLUMNS = "name, email, age, visits, active, score, created_at";
    String VALUES = "#{name}, #{email}, #{age}, #{visits}, #{active}, #{score}, #{createdAt}";
    String SELECT = "SELECT id, " + COLUMNS + " FROM person";

    @Select(SELECT)
    List<Person> all();

    @Select(SELECT)
    List<Map<String, Object>> columns();

    @Select(SELECT + " WHERE id = #{id}")
    Person get(int id);

    @Select(SELECT + " WHERE id <= #{greatestKey} ORDER BY id")
    List<Person> upTo(int greatestKey);

    @Select("<script>" + SELECT
            + "<where><if test='first != null'>id BETWEEN #{first} AND #{last}</if>"
            + "<if test='active != null'> AND active = #{active}</if></where> ORDER BY id</script>")
    List<Person> active(@Param("first") Integer first, @Param("last") Integer last, @Param("active") Boolean active);

    @Insert("INSERT INTO person (" + COLUMNS + ") VALUES (" + VALUES + ")")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    int insert(Person person);

    @Insert("INSERT INTO sequence_person (id, " + COLUMNS + ") VALUES (#{id}, " + VALUES + ")")
    int insertSequence(Person person);

    @Insert("INSERT INTO given_person (id, " + COLUMNS + ") VALUES (#{id}, " + VALUES + ")")
    int insertGiven(Person person);

    @Select("SELECT nextval('person_seq')")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int nextBlock();

    @Update("UPDATE person SET age = #{age} WHERE id = #{id}")
    int updateAge(Person person);
}
