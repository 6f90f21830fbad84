package io.aludel.orm.processor.check;

import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MappedField;
import io.aludel.orm.processor.scan.Scan;
import java.util.List;

/** All checks of mapped classes, in the order a reader would make them. */
public final class Checks {

    private final FieldCheck fields;
    private final MethodCheck methods;
    private final InheritanceCheck inheritance;
    private final EntityCheck entities;
    private final TableCheck tables;
    private final RelationshipCheck relationships;

    public Checks(Scan scan, Problems problems) {
        this.fields = new FieldCheck(scan.types(), problems);
        this.methods = new MethodCheck(scan, problems);
        this.inheritance = new InheritanceCheck(scan, problems);
        this.entities = new EntityCheck(scan, problems);
        this.tables = new TableCheck(scan, problems);
        this.relationships = new RelationshipCheck(scan, problems);
    }

    /** Checks classes that are compiled together; everything they refer to has been scanned. */
    public void check(List<MappedClass> mapped) {
        for (MappedClass each : mapped) {
            each.fields().stream()
                    .filter(field -> field.attribute().holder() == null) // else checked with the embeddable
                    .forEach(field -> fields.check(each, field));
            each.inherited().forEach(field -> fields.checkType(each, field));
            methods.check(each);
            if (each.isEntity()) {
                checkEntity(each);
            }
        }
        inheritance.checkValues(mapped);
    }

    private void checkEntity(MappedClass mapped) {
        inheritance.check(mapped);
        entities.check(mapped);
        tables.check(mapped);
        for (MappedField field : mapped.allFields()) {
            if (field.attribute().relationship() != null) {
                relationships.check(mapped, field);
            }
        }
        relationships.checkOverlaps(mapped);
    }
}
