package io.aludel.orm.processor.check;

import io.aludel.orm.processor.scan.JavaTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether the text of a default can become a value of the attribute's type. */
final class DefaultText {

    private static final Map<String, Consumer<String>> PARSERS = Map.ofEntries(
            Map.entry("java.lang.Byte", Byte::valueOf),
            Map.entry("java.lang.Short", Short::valueOf),
            Map.entry("java.lang.Integer", Integer::valueOf),
            Map.entry("java.lang.Long", Long::valueOf),
            Map.entry("java.lang.Float", Float::valueOf),
            Map.entry("java.lang.Double", Double::valueOf),
            Map.entry("java.math.BigDecimal", BigDecimal::new),
            Map.entry("java.math.BigInteger", BigInteger::new),
            Map.entry("java.util.UUID", UUID::fromString),
            Map.entry("java.time.LocalDate", LocalDate::parse),
            Map.entry("java.time.LocalTime", LocalTime::parse),
            Map.entry("java.time.LocalDateTime", LocalDateTime::parse),
            Map.entry("java.time.OffsetDateTime", OffsetDateTime::parse),
            Map.entry("java.time.Instant", Instant::parse),
            Map.entry("java.time.Duration", Duration::parse));

    private DefaultText() {}

    static boolean fits(String text, TypeMirror type, JavaTypes types) {
        if (types.isEnum(type)) {
            return isConstant(text, types.element(type));
        }
        String name = types.boxed(type);
        if (name.equals("java.lang.Boolean")) {
            return text.equals("true") || text.equals("false");
        }
        if (name.equals("java.lang.Character")) {
            return text.length() == 1;
        }
        Consumer<String> parser = PARSERS.get(name);
        return parser == null || parses(text, parser);
    }

    private static boolean isConstant(String text, TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT
                    && member.getSimpleName().contentEquals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean parses(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            return false;
        }
    }
}
