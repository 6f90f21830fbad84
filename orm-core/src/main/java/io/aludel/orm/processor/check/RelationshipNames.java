package io.aludel.orm.processor.check;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.processor.check.RelationshipCheck.Site;
import io.aludel.orm.processor.report.Problems;
import java.util.List;

/** Whether the attributes exist that a relationship names: order, map key, position, remote side, foreign keys. */
final class RelationshipNames {

    private final Problems problems;

    RelationshipNames(Problems problems) {
        this.problems = problems;
    }

    /** False when the join cannot be found because of what is wrong. */
    boolean check(Site site) {
        RelationshipModel relationship = site.relationship();
        checkOrder(site, relationship.orderBy());
        checkMapKey(site);
        checkPosition(site);
        boolean isRemoteKnown = checkAll(site, "remoteSide", relationship.remoteSide(), List.of(site.far()));
        boolean areKeysKnown =
                checkAll(site, "foreignKeys", relationship.foreignKeys(), List.of(site.near(), site.far()));
        return isRemoteKnown && areKeysKnown;
    }

    private void checkOrder(Site site, List<String> orders) {
        for (int i = 0; i < orders.size(); i++) {
            String[] words = orders.get(i).strip().split("\\s+");
            boolean isDirected =
                    words.length == 2 && (words[1].equalsIgnoreCase("asc") || words[1].equalsIgnoreCase("desc"));
            if (words.length > 1 && !isDirected || !isColumn(site.far(), words[0])) {
                unknown(site, "orderBy", i, "\"" + orders.get(i) + "\" is not an attribute of ", ", with asc or desc");
            }
        }
    }

    private static boolean isColumn(EntityChain chain, String name) {
        return !chain.columnsOf(name).isEmpty();
    }

    private void checkMapKey(Site site) {
        String key = site.relationship().mapKey();
        boolean isMap = site.attribute().kind() == AttributeKind.MAP;
        if (isMap && key.isEmpty()) {
            problems.error(
                    ErrorCode.MAP_WITHOUT_KEY,
                    site.field().place(),
                    "Cannot map " + site.name() + ": it does not say which attribute of "
                            + site.far().entity().entityName()
                            + " is the key. Write @Relationship(mapKey = \"…\").");
        } else if (!isMap && !key.isEmpty()) {
            conflict(site, "mapKey", "only a Map has keys. Type the field as Map, or take mapKey away.");
        } else if (isMap && !isColumn(site.far(), key)) {
            unknown(site, "mapKey", 0, "\"" + key + "\" is not an attribute of ", "");
        }
    }

    private void checkPosition(Site site) {
        String position = site.relationship().positionedBy();
        if (position.isEmpty()) {
            return;
        }
        if (!site.relationship().container().equals("java.util.List")) {
            conflict(site, "positionedBy", "only a List has positions. Type the field as List.");
        } else if (!isColumn(site.far(), position)) {
            unknown(site, "positionedBy", 0, "\"" + position + "\" is not an attribute of ", "");
        }
    }

    private boolean checkAll(Site site, String value, List<String> names, List<EntityChain> chains) {
        boolean areKnown = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (chains.stream().noneMatch(chain -> isColumn(chain, name))) {
                areKnown = false;
                unknown(site, value, i, "\"" + name + "\" is not an attribute of ", "");
            }
        }
        return areKnown;
    }

    private void unknown(Site site, String value, int index, String text, String more) {
        EntityModel target = site.far().entity();
        problems.error(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                site.place(value, index),
                "Cannot map " + site.name() + ": " + value + " " + text + target.entityName()
                        + ". Correct the name; there are "
                        + String.join(
                                ", ",
                                site.far().attributes().stream()
                                        .filter(attribute -> !attribute.kind().isRelationship())
                                        .map(AttributeModel::name)
                                        .toList())
                        + more + ".");
    }

    private void conflict(Site site, String value, String text) {
        problems.error(ErrorCode.CONFLICTING_ANNOTATIONS, site.place(value), "Cannot map " + site.name() + ": " + text);
    }
}
