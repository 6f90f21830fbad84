package io.aludel.orm.processor.scan;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Convert;
import io.aludel.orm.annotation.Default;
import io.aludel.orm.annotation.EnumStorage;
import io.aludel.orm.annotation.Enumerated;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Json;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.Sequence;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.model.ForeignKeyModel;
import io.aludel.orm.model.SequenceModel;
import io.aludel.orm.model.Storage;
import java.lang.annotation.Annotation;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what a field says about its column. */
final class ColumnScan {

    private final JavaTypes types;
    private final Nullness nullness;

    ColumnScan(JavaTypes types) {
        this.types = types;
        this.nullness = new Nullness(types.elements());
    }

    ColumnModel column(FieldSite site) {
        return column(site, name(site), storage(site));
    }

    /** What a reference says about the foreign key that no field stands for; its name is empty unless given. */
    ColumnModel implicitColumn(FieldSite site, boolean isReference) {
        Mark key = site.mark(ForeignKey.class);
        Mark column = site.mark(Column.class);
        String name = key != null && !key.text("column").isEmpty()
                ? key.text("column")
                : column == null ? "" : column.text("name");
        ColumnModel described = column(site, name.isEmpty() ? "" : site.prefix() + name, Storage.PLAIN);
        return isReference ? described : described.withNullable(column == null || column.flag("nullable"));
    }

    private ColumnModel column(FieldSite site, String name, Storage storage) {
        Mark mark = site.mark(Column.class);
        Mark convert = site.mark(Convert.class);
        return new ColumnModel(
                name,
                mark == null ? 0 : mark.number("length"),
                mark == null ? 0 : mark.number("precision"),
                mark == null ? 0 : mark.number("scale"),
                isNullable(site, mark),
                mark == null || mark.flag("insertable"),
                mark == null || mark.flag("updatable"),
                mark == null ? "" : mark.text("definition"),
                mark == null ? "" : mark.text("comment"),
                storage,
                convert == null ? null : converter(convert),
                value(site, Default.class),
                value(site, ServerDefault.class),
                value(site, OnUpdate.class),
                sequence(site, name),
                foreignKey(site));
    }

    String name(FieldSite site) {
        String override = site.overrides().get(site.name());
        if (override != null) {
            return override;
        }
        Mark mark = site.mark(Column.class);
        return site.prefix()
                + (mark == null || mark.text("name").isEmpty() ? Names.snakeCase(site.name()) : mark.text("name"));
    }

    boolean isNullable(FieldSite site, @Nullable Mark column) {
        if (site.has(Id.class)) {
            return false;
        }
        if (column != null && column.isSet("nullable")) {
            return column.flag("nullable");
        }
        return site.isWeak() || nullness.canBeNull(site.field());
    }

    private Storage storage(FieldSite site) {
        if (site.has(Convert.class)) {
            return Storage.CONVERTER;
        }
        if (site.has(Json.class)) {
            return Storage.JSON;
        }
        if (!types.isEnum(site.type())) {
            return Storage.PLAIN;
        }
        Mark enumerated = site.mark(Enumerated.class);
        boolean ordinal = enumerated != null && enumerated.constant("value", EnumStorage.class) == EnumStorage.ORDINAL;
        return ordinal ? Storage.ENUM_ORDINAL : Storage.ENUM_NAME;
    }

    private String converter(Mark convert) {
        TypeElement element = types.element(convert.type("value"));
        return element == null ? "" : types.binaryName(element);
    }

    private static @Nullable String value(FieldSite site, Class<? extends Annotation> type) {
        Mark mark = site.mark(type);
        return mark == null ? null : mark.text("value");
    }

    private static @Nullable SequenceModel sequence(FieldSite site, String column) {
        Mark mark = site.mark(Sequence.class);
        if (mark == null) {
            return null;
        }
        String name = mark.text("value").isEmpty() ? site.table() + "_" + column + "_seq" : mark.text("value");
        return new SequenceModel(name, mark.number("allocation"), mark.bigNumber("start"));
    }

    /** The foreign key as written; table and column are empty where a reference leaves them out. */
    private static @Nullable ForeignKeyModel foreignKey(FieldSite site) {
        Mark mark = site.mark(ForeignKey.class);
        if (mark == null) {
            return null;
        }
        String value = mark.text("value").strip();
        int dot = value.lastIndexOf('.');
        return new ForeignKeyModel(
                dot < 0 ? "" : value.substring(0, dot),
                value.substring(dot + 1),
                mark.text("name"),
                mark.constant("onDelete", ForeignKeyAction.class),
                mark.constant("onUpdate", ForeignKeyAction.class),
                mark.flag("deferred"));
    }
}
