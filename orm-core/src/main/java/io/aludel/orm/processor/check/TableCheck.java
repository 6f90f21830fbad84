package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.annotation.UniqueConstraint;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.TableColumn;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import io.aludel.orm.processor.scan.Scan;
import io.aludel.orm.processor.scan.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether the tables and columns that are named exist. */
final class TableCheck {

    private final Scan scan;
    private final Problems problems;

    TableCheck(Scan scan, Problems problems) {
        this.scan = scan;
        this.problems = problems;
    }

    void check(MappedClass mapped) {
        for (MappedField field : mapped.allFields()) {
            Mark mark = Mark.find(field.element(), ForeignKey.class);
            if (mark != null && mark.text("value").indexOf('.') > 0) {
                checkForeignKey(mapped, field, mark);
            }
        }
        checkNames(mapped);
    }

    // ---- foreign keys

    private void checkForeignKey(MappedClass mapped, MappedField field, Mark mark) {
        String value = mark.text("value").strip();
        int dot = value.lastIndexOf('.');
        String table = value.substring(0, dot);
        String column = value.substring(dot + 1);
        List<EntityChain> owners = owners(table);
        String start = "Cannot map " + mapped.name() + "." + field.name() + ": ";
        if (owners.isEmpty()) {
            problems.error(
                    ErrorCode.UNKNOWN_TABLE,
                    field.place(mark, "value"),
                    start + "there is no table " + table + "." + suggestion(table));
            return;
        }
        List<TableColumn> referred = columns(owners, table, column);
        if (referred.isEmpty()) {
            problems.error(
                    ErrorCode.UNKNOWN_COLUMN,
                    field.place(mark, "value"),
                    start + "the table " + table + " has no column " + column + "; it has "
                            + names(owners.get(0), table) + ". Correct the name.");
        } else if (!field.attribute().kind().isRelationship() && !isOfType(referred, field)) {
            problems.error(
                    ErrorCode.INVALID_FOREIGN_KEY,
                    field.place(mark, "value"),
                    start + "it is a " + scan.types().source(field.type()) + ", but " + value + " is of another type ("
                            + referred.get(0).valueDescriptor().replaceAll(".*/|;", "")
                            + "). Give both the same type.");
        }
    }

    private static boolean isOfType(List<TableColumn> referred, MappedField field) {
        return referred.stream()
                .anyMatch(column -> boxed(column.valueDescriptor())
                        .equals(boxed(field.attribute().valueDescriptor())));
    }

    private List<EntityChain> owners(String table) {
        List<EntityChain> owners = new ArrayList<>();
        for (EntityModel model : scan.linked().all()) {
            EntityChain chain = EntityChain.of(model, scan.linked());
            if (chain.tables().stream().anyMatch(name -> isNamed(name, table))) {
                owners.add(chain);
            }
        }
        return owners;
    }

    private static boolean isNamed(String qualified, String written) {
        return qualified.equals(written) || qualified.endsWith("." + written);
    }

    /** Entities of several applications may be compiled together, so a column of any table of that name will do. */
    private static List<TableColumn> columns(List<EntityChain> owners, String table, String column) {
        return owners.stream()
                .flatMap(owner -> owner.columns().stream())
                .filter(candidate ->
                        isNamed(candidate.table(), table) && candidate.name().equals(column))
                .toList();
    }

    private static String names(EntityChain owner, String table) {
        return String.join(
                ", ",
                owner.columns().stream()
                        .filter(column -> isNamed(column.table(), table))
                        .map(TableColumn::name)
                        .toList());
    }

    private String suggestion(String table) {
        for (EntityModel model : scan.linked().all()) {
            if (model.entityName().equalsIgnoreCase(table) || similar(model, table)) {
                return " The table of " + model.entityName() + " is "
                        + Objects.requireNonNull(model.table()).qualifiedName() + ".";
            }
        }
        return " Correct the name, or map the table to an entity.";
    }

    private static boolean similar(EntityModel model, String table) {
        return Similarity.distance(Objects.requireNonNull(model.table()).qualifiedName(), table) <= 2;
    }

    private static String boxed(String descriptor) {
        return switch (descriptor) {
            case "I" -> "Ljava/lang/Integer;";
            case "J" -> "Ljava/lang/Long;";
            case "S" -> "Ljava/lang/Short;";
            case "B" -> "Ljava/lang/Byte;";
            case "C" -> "Ljava/lang/Character;";
            case "Z" -> "Ljava/lang/Boolean;";
            case "F" -> "Ljava/lang/Float;";
            case "D" -> "Ljava/lang/Double;";
            default -> descriptor;
        };
    }

    // ---- indexes and constraints

    private void checkNames(MappedClass mapped) {
        EntityModel model =
                Objects.requireNonNull(scan.linked().find(mapped.model().className()));
        EntityChain chain = EntityChain.of(model, scan.linked());
        Mark table = Mark.find(mapped.element(), Table.class);
        if (table != null) {
            table.marks("indexes").forEach(mark -> checkColumns(mapped, chain, mark));
            table.marks("unique").forEach(mark -> checkColumns(mapped, chain, mark));
        }
        Mark index = Mark.find(mapped.element(), Index.class);
        if (index != null) {
            checkColumns(mapped, chain, index);
        }
        Mark unique = Mark.find(mapped.element(), UniqueConstraint.class);
        if (unique != null) {
            checkColumns(mapped, chain, unique);
        }
    }

    private void checkColumns(MappedClass mapped, EntityChain chain, Mark mark) {
        List<String> names = mark.texts("columns");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (TableNames.columns(name, chain).isEmpty() && !isBroken(mapped, name)) {
                problems.error(
                        ErrorCode.UNKNOWN_COLUMN,
                        mark.place("columns", i),
                        "Cannot map " + mapped.name() + ": it has no column or attribute " + name
                                + ". Correct the name; there are " + names(chain) + ".");
            }
        }
    }

    private static boolean isBroken(MappedClass mapped, String name) {
        return mapped.field(name) == null
                && mapped.element().getEnclosedElements().stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals(name)
                                && member.getKind().isField());
    }

    private static String names(EntityChain chain) {
        return String.join(
                ", ", chain.attributes().stream().map(AttributeModel::name).toList());
    }
}
