package io.aludel.orm.processor.check;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Table;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.InheritanceModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Mark;
import io.aludel.orm.processor.scan.Scan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether entities that extend entities say how, and can be told apart. */
final class InheritanceCheck {

    private final Scan scan;
    private final Problems problems;

    InheritanceCheck(Scan scan, Problems problems) {
        this.scan = scan;
        this.problems = problems;
    }

    void check(MappedClass mapped) {
        EntityModel model =
                Objects.requireNonNull(scan.linked().find(mapped.model().className()));
        EntityChain chain = EntityChain.of(model, scan.linked());
        Mark own = Mark.find(mapped.element(), Inheritance.class);
        Mark discriminator = Mark.find(mapped.element(), Discriminator.class);
        if (chain.classes().size() == 1) {
            if (own == null && discriminator != null) {
                error(mapped, discriminator.place(), "it has @Discriminator, but no @Inheritance. Add it.");
            }
            return;
        }
        String root = chain.root().entityName();
        MappedClass top = scan.find(chain.root().className());
        if (own != null) {
            error(mapped, own.place(), "@Inheritance stands on the topmost entity, " + root + ". Take it away here.");
        }
        if (top != null && !Mark.has(top.element(), Inheritance.class)) {
            error(
                    mapped,
                    mapped.place(),
                    "it extends the entity " + root + ", which does not say how its subclasses are stored. Annotate "
                            + root + " with @Inheritance, or make it a @MappedSuperclass.");
        } else if (!chain.isJoined()) {
            checkTable(mapped, root);
        }
    }

    private void checkTable(MappedClass mapped, String root) {
        Mark table = Mark.find(mapped.element(), Table.class);
        if (table != null && !table.text("value").isEmpty()) {
            error(
                    mapped,
                    table.place("value"),
                    "in a single-table hierarchy its rows stand in the table of " + root
                            + ". Take the name away, or use Strategy.JOINED.");
        }
    }

    private void error(MappedClass mapped, Place place, String text) {
        problems.error(ErrorCode.INVALID_INHERITANCE, place, "Cannot map " + mapped.name() + ": " + text);
    }

    /** Checks discriminator values over all entities that are known. */
    void checkValues(List<MappedClass> compiled) {
        Map<String, String> owners = new HashMap<>();
        for (EntityModel model : scan.linked().all()) {
            InheritanceModel inheritance = model.inheritance();
            if (inheritance != null && inheritance.discriminatorValue() != null) {
                String key = inheritance.root() + " " + inheritance.discriminatorValue();
                String other = owners.putIfAbsent(key, model.className());
                if (other != null) {
                    reportDuplicate(model, other, inheritance.discriminatorValue());
                }
            }
        }
        compiled.stream().filter(MappedClass::isEntity).forEach(this::checkValue);
    }

    private void reportDuplicate(EntityModel model, String other, String value) {
        MappedClass mapped = scan.find(model.className());
        MappedClass second = scan.find(other);
        if (mapped == null || second == null) {
            return;
        }
        MappedClass at = mapped.isSource() ? mapped : second;
        if (at.isSource()) {
            problems.error(
                    ErrorCode.DUPLICATE_DISCRIMINATOR,
                    place(at),
                    "Cannot map " + at.name() + ": the discriminator value \"" + value + "\" is also that of "
                            + (at == mapped ? second : mapped).name()
                            + ". Give one of them another with @Discriminator(\"…\").");
        }
    }

    private static Place place(MappedClass mapped) {
        Mark mark = Mark.find(mapped.element(), Discriminator.class);
        return mark == null ? mapped.place() : mark.place("value");
    }

    /** A discriminator that is a field takes only values of the field's type. */
    private void checkValue(MappedClass mapped) {
        InheritanceModel inheritance = mapped.model().inheritance();
        if (inheritance == null
                || inheritance.discriminatorAttribute() == null
                || inheritance.discriminatorValue() == null) {
            return;
        }
        MappedClass root = scan.find(inheritance.root());
        MappedField field = root == null ? null : root.field(inheritance.discriminatorAttribute());
        if (field != null && !DefaultText.fits(inheritance.discriminatorValue(), field.type(), scan.types())) {
            error(
                    mapped,
                    place(mapped),
                    "the discriminator value \"" + inheritance.discriminatorValue() + "\" is no "
                            + scan.types().source(field.type()) + ", as " + root.name() + "." + field.name()
                            + " is. Set another with @Discriminator(\"…\").");
        }
    }
}
