package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Convert;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Enumerated;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Json;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Sequence;
import io.aludel.orm.annotation.Version;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.JavaTypes;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import java.lang.annotation.Annotation;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** What can be wrong with one field, whatever the other classes are. */
final class FieldCheck {

    private static final Set<String> VERSION_TIMES =
            Set.of("java.time.LocalDateTime", "java.time.Instant", "java.time.OffsetDateTime");

    private final JavaTypes types;
    private final Problems problems;
    private final ConverterCheck converters;
    private final ColumnPropertyCheck columnProperties;

    FieldCheck(JavaTypes types, Problems problems) {
        this.types = types;
        this.problems = problems;
        this.converters = new ConverterCheck(types, problems);
        this.columnProperties = new ColumnPropertyCheck(types, problems);
    }

    void check(MappedClass mapped, MappedField field) {
        checkModifiers(mapped, field);
        checkAnnotations(mapped, field);
        checkForeignKey(mapped, field);
        if (field.attribute().kind() == AttributeKind.COLUMN_PROPERTY) {
            columnProperties.check(mapped, field);
        }
        converters.check(mapped, field);
        checkType(mapped, field);
    }

    /** What depends on the type a generic field has in this class. */
    void checkType(MappedClass mapped, MappedField field) {
        if (field.type().getKind() == javax.lang.model.type.TypeKind.TYPEVAR) {
            return;
        }
        checkId(mapped, field);
        checkVersion(mapped, field);
        checkSequence(mapped, field);
        checkDefault(mapped, field);
    }

    private void checkModifiers(MappedClass mapped, MappedField field) {
        Set<Modifier> modifiers = field.element().getModifiers();
        boolean mayBeVisible = mapped.model().kind() == EntityModel.Kind.EMBEDDABLE
                && !field.attribute().kind().isRelationship();
        if (!modifiers.contains(Modifier.PRIVATE) && !mayBeVisible && !isMadePrivate(mapped.element())) {
            error(
                    ErrorCode.FIELD_NOT_PRIVATE,
                    mapped,
                    field,
                    field.place(),
                    "other classes could read and write it past change tracking. Make it private, or annotate it with @Transient.");
        }
        if (field.element().getConstantValue() != null) {
            error(
                    ErrorCode.CONSTANT_FIELD,
                    mapped,
                    field,
                    field.place(),
                    "it is a constant, which javac copies to wherever it is read. Make it static, drop final, or annotate it"
                            + " with @Transient.");
        }
    }

    /** Lombok makes the fields private, but only after this. */
    private static boolean isMadePrivate(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().toString())
                .anyMatch(name -> name.equals("lombok.experimental.FieldDefaults") || name.equals("lombok.Value"));
    }

    // ---- annotations that exclude each other

    private void checkAnnotations(MappedClass mapped, MappedField field) {
        AttributeKind kind = field.attribute().kind();
        exclude(mapped, field, Convert.class, Json.class);
        exclude(mapped, field, Relationship.class, Convert.class);
        exclude(mapped, field, Relationship.class, Json.class);
        exclude(mapped, field, Relationship.class, Embedded.class);
        Mark enumerated = Mark.find(field.element(), Enumerated.class);
        if (enumerated != null && (kind != AttributeKind.COLUMN || !types.isEnum(field.type()))) {
            conflict(mapped, field, enumerated.place(), "@Enumerated is for enums. Take it away.");
        }
        Mark column = Mark.find(field.element(), Column.class);
        if (column != null && (kind == AttributeKind.COLLECTION || kind == AttributeKind.MAP)) {
            conflict(mapped, field, column.place(), "a collection has no column. Take @Column away.");
        }
        Mark relationship = Mark.find(field.element(), Relationship.class);
        if (relationship != null) {
            checkRelationship(mapped, field, relationship);
        }
    }

    private void checkRelationship(MappedClass mapped, MappedField field, Mark mark) {
        if (!mark.text("backPopulates").isEmpty() && !mark.text("backref").isEmpty()) {
            conflict(
                    mapped,
                    field,
                    mark.place("backref"),
                    "backPopulates and backref say the same in two ways. Keep one.");
        }
        if (!mark.text("secondary").isEmpty() && Mark.has(field.element(), AssociationTable.class)) {
            conflict(
                    mapped,
                    field,
                    mark.place("secondary"),
                    "@AssociationTable already names the table. Take secondary away.");
        }
    }

    private void exclude(
            MappedClass mapped, MappedField field, Class<? extends Annotation> one, Class<? extends Annotation> other) {
        Mark first = Mark.find(field.element(), one);
        Mark second = Mark.find(field.element(), other);
        if (first != null && second != null) {
            conflict(
                    mapped,
                    field,
                    second.place(),
                    "@" + one.getSimpleName() + " and @" + other.getSimpleName() + " exclude each other. Keep one.");
        }
    }

    private void conflict(MappedClass mapped, MappedField field, Place place, String text) {
        error(ErrorCode.CONFLICTING_ANNOTATIONS, mapped, field, place, text);
    }

    // ---- keys, versions, sequences

    private void checkId(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), Id.class);
        if (mark == null || mapped.model().kind() == EntityModel.Kind.EMBEDDABLE) {
            return;
        }
        AttributeKind kind = field.attribute().kind();
        if (kind != AttributeKind.COLUMN && kind != AttributeKind.EMBEDDED) {
            error(
                    ErrorCode.INVALID_ID,
                    mapped,
                    field,
                    field.isSource() ? mark.place() : field.place(),
                    "a key is stored in columns of its own. Annotate the foreign-key field with @Id, or an embeddable that has it.");
            return;
        }
        ColumnModel column = field.attribute().column();
        boolean isGenerated = mark.constant("generated", Generated.class) == Generated.IDENTITY;
        if (isGenerated && !types.isWholeNumber(field.type()) && (column == null || column.serverDefault() == null)) {
            error(
                    ErrorCode.INVALID_ID,
                    mapped,
                    field,
                    field.place(mark, "generated"),
                    "the database generates whole numbers only. Use Integer or Long, or add @ServerDefault.");
        }
    }

    private void checkVersion(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), Version.class);
        if (mark == null) {
            return;
        }
        boolean fits = field.attribute().kind() == AttributeKind.COLUMN
                && (mark.flag("serverSide")
                        || types.isWholeNumber(field.type())
                        || VERSION_TIMES.contains(types.rawName(field.type())));
        if (!fits) {
            error(
                    ErrorCode.INVALID_VERSION,
                    mapped,
                    field,
                    field.isSource() ? mark.place() : field.place(),
                    "a version is an int, long or short, or a LocalDateTime, Instant or OffsetDateTime, not "
                            + types.source(field.type()) + ". Change the type.");
        }
    }

    private void checkSequence(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), Sequence.class);
        if (mark == null) {
            return;
        }
        if (field.attribute().kind() != AttributeKind.COLUMN || !types.isWholeNumber(field.type())) {
            error(
                    ErrorCode.INVALID_SEQUENCE,
                    mapped,
                    field,
                    field.isSource() ? mark.place() : field.place(),
                    "a sequence makes whole numbers, not " + types.source(field.type())
                            + ". Use Integer or Long, or take @Sequence away.");
        } else if (mark.number("allocation") < 1) {
            error(
                    ErrorCode.INVALID_SEQUENCE,
                    mapped,
                    field,
                    field.place(mark, "allocation"),
                    "each call must fetch one value at least. Set allocation to 1 or more.");
        }
    }

    private void checkDefault(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), io.aludel.orm.annotation.Default.class);
        if (mark == null || Mark.has(field.element(), Convert.class) || Mark.has(field.element(), Json.class)) {
            return;
        }
        if (!DefaultText.fits(mark.text("value"), field.type(), types)) {
            error(
                    ErrorCode.INVALID_DEFAULT,
                    mapped,
                    field,
                    field.place(mark, "value"),
                    "the default \"" + mark.text("value") + "\" is no " + types.source(field.type())
                            + ". Write it in the attribute's type, or use @ServerDefault for an SQL expression.");
        }
    }

    private void checkForeignKey(MappedClass mapped, MappedField field) {
        Mark mark = Mark.find(field.element(), ForeignKey.class);
        if (mark == null) {
            return;
        }
        String value = mark.text("value").strip();
        boolean isColumn = field.attribute().kind() == AttributeKind.COLUMN;
        boolean isRelationship = field.attribute().kind().isRelationship();
        String fault = null;
        if (!isColumn && !isRelationship) {
            fault = "only a column or a relationship can be a foreign key. Take @ForeignKey away.";
        } else if (isColumn && value.isEmpty()) {
            fault = "@ForeignKey does not say what it refers to. Write it as \"table.column\".";
        } else if (!value.isEmpty() && (value.indexOf('.') < 1 || value.endsWith("."))) {
            fault = "\"" + value + "\" is not of the form \"table.column\".";
        } else if (isColumn && !mark.text("column").isEmpty()) {
            fault = "the field has its own column. Name it with @Column(name = \"" + mark.text("column") + "\").";
        }
        if (fault != null) {
            error(ErrorCode.INVALID_FOREIGN_KEY, mapped, field, mark.place("value"), fault);
        }
    }

    private void error(ErrorCode code, MappedClass mapped, MappedField field, Place place, String text) {
        String owner = field.element().getEnclosingElement().getSimpleName().toString();
        problems.error(code, place, "Cannot map " + owner + "." + field.name() + ": " + text);
    }
}
