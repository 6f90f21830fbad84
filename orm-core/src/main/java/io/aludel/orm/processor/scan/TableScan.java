package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Check;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.model.CheckModel;
import io.aludel.orm.model.IndexModel;
import io.aludel.orm.model.TableModel;
import io.aludel.orm.model.UniqueModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads an entity's table; columns are named as written, attributes or columns, until {@link Linking} replaces them. */
final class TableScan {

    private final List<IndexModel> indexes = new ArrayList<>();
    private final List<UniqueModel> uniques = new ArrayList<>();
    private final List<CheckModel> checks = new ArrayList<>();

    String name(TypeElement element) {
        Mark mark = Mark.find(element, Table.class);
        return mark == null || mark.text("value").isEmpty()
                ? Names.snakeCase(element.getSimpleName().toString())
                : mark.text("value");
    }

    /** @param named the class that names the table: the root of a single-table hierarchy, else the entity itself */
    TableModel table(TypeElement element, TypeElement named, List<MappedField> fields) {
        indexes.clear();
        uniques.clear();
        checks.clear();
        fields.stream()
                .filter(field -> field.attribute().holder() == null)
                .forEach(field -> addField(field.element(), field.name()));
        Mark own = Mark.find(element, Table.class);
        if (own != null) {
            own.marks("indexes").forEach(index -> addIndex(index, ""));
            own.marks("unique").forEach(this::addUnique);
            own.marks("checks").forEach(this::addCheck);
        }
        addAnnotations(element, "");
        Mark naming = Mark.find(named, Table.class);
        return new TableModel(
                name(named),
                naming == null ? "" : naming.text("schema"),
                naming == null ? "" : naming.text("comment"),
                indexes,
                uniques,
                checks);
    }

    private void addField(VariableElement field, String path) {
        Mark column = Mark.find(field, Column.class);
        if (column != null && column.flag("unique")) {
            uniques.add(new UniqueModel("", List.of(path)));
        }
        if (column != null && column.flag("index")) {
            indexes.add(new IndexModel("", List.of(path), false));
        }
        addAnnotations(field, path);
        if (field.asType() instanceof DeclaredType declared
                && Mark.has(declared.asElement(), io.aludel.orm.annotation.Embeddable.class)) {
            addComponents((TypeElement) declared.asElement(), path);
        }
    }

    private void addComponents(TypeElement embeddable, String path) {
        if (path.chars().filter(c -> c == '.').count() > 8) {
            return; // contains itself, which the scan of its fields reports
        }
        for (VariableElement component : ElementFilter.fieldsIn(embeddable.getEnclosedElements())) {
            if (FieldScan.isMapped(component)) {
                addField(component, path + "." + component.getSimpleName());
            }
        }
    }

    private void addAnnotations(Element element, String path) {
        Mark index = Mark.find(element, Index.class);
        if (index != null) {
            addIndex(index, path);
        }
        Mark check = Mark.find(element, Check.class);
        if (check != null) {
            addCheck(check);
        }
        Mark unique = Mark.find(element, io.aludel.orm.annotation.UniqueConstraint.class);
        if (unique != null) {
            addUnique(unique);
        }
    }

    private void addIndex(Mark mark, String path) {
        List<String> columns = mark.texts("columns");
        indexes.add(new IndexModel(
                mark.text("name"),
                columns.isEmpty() && !path.isEmpty() ? List.of(path) : columns,
                mark.flag("unique")));
    }

    private void addUnique(Mark mark) {
        uniques.add(new UniqueModel(mark.text("name"), mark.texts("columns")));
    }

    private void addCheck(Mark mark) {
        checks.add(new CheckModel(mark.text("name"), mark.text("value")));
    }
}
