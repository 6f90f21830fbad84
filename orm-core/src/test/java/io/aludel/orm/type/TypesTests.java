package io.aludel.orm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TypesTests {

    @Test
    void knowsPrimitivesBoxesEnumsAndArrays() {
        assertThat(Types.of(int.class)).isSameAs(Types.of(Integer.class)).isSameAs(Types.INTEGER);
        assertThat(Types.of(TimeUnit.class)).isEqualTo(Types.enumByName(TimeUnit.class));
        assertThat(Types.of(Integer[].class)).isEqualTo(Types.array(Types.INTEGER));
        assertThat(Types.isKnown(Thread.class)).isFalse();
        assertThatThrownBy(() -> Types.of(Thread.class))
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_TYPE));
    }

    @Test
    void typesAreEqualIfTheyCarryAndNameAlike() {
        assertThat(Types.string(30)).isEqualTo(Types.string(30)).isNotEqualTo(Types.string(31));
        assertThat(Types.enumByName(TimeUnit.class)).isNotEqualTo(Types.enumByOrdinal(TimeUnit.class));
        assertThat(Types.JSON).isNotEqualTo(Types.TEXT);
        assertThat(Types.STRING.withStorage(Types.TEXT.storage())).isEqualTo(Types.TEXT);
    }

    @Test
    void comparesAndCopiesWhatCanChangeInPlace() {
        byte[] bytes = {1, 2};
        assertThat(Types.BYTES.isMutable()).isTrue();
        assertThat(Types.BYTES.copy(bytes)).isEqualTo(bytes).isNotSameAs(bytes);
        assertThat(Types.BYTES.isSame(bytes, new byte[] {1, 2})).isTrue();
        assertThat(Types.array(Types.STRING).isSame(new String[] {"a"}, new String[] {"b"}))
                .isFalse();
    }

    @Test
    void readsJson() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", Arrays.asList(1, -2L * Integer.MAX_VALUE, new BigInteger("123456789012345678901"), null));
        expected.put("b", Map.of("c", "x\u00e9\n\"", "d", true, "e", false));
        expected.put("f", List.of(0.5, 1e10, new BigDecimal("0.1234567890123456789")));
        assertThat(new JsonParser("""
                                 { "a" : [1, -4294967294, 123456789012345678901, null],
                                "b":{"c":"x\\u00e9\\n\\"","d":true,"e":false}, "f":[0.5, 1e10, 0.1234567890123456789] } """).parse()).isEqualTo(expected);
        assertThat(new JsonParser("[]").parse()).isEqualTo(List.of());
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String wrong :
                List.of("", "{", "[1,", "[1 2]", "{\"a\" 1}", "tru", "\"a", "\"\\x\"", "1 2", "-", "{a:1}")) {
            assertThatThrownBy(() -> new JsonParser(wrong).parse())
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_INVALID));
        }
        assertThatThrownBy(() -> JsonWriter.write(List.of(new Thread()), new StringBuilder()))
                .isInstanceOf(OrmException.class)
                .hasMessageStartingWith("Cannot store a java.lang.Thread in a JSON document");
    }
}
