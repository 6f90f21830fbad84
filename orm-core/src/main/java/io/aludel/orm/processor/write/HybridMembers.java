package io.aludel.orm.processor.write;

import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.scan.CompiledModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members that hybrids become in a metamodel: attributes for properties, methods for methods. */
public final class HybridMembers {

    private static final String SQL = "io.aludel.orm.sql.";
    private static final Map<String, String> PRIMITIVES = Map.of(
            "int", "Integer",
            "long", "Long",
            "short", "Short",
            "byte", "Byte",
            "char", "Character",
            "boolean", "Boolean",
            "float", "Float",
            "double", "Double");

    private final String entity;
    private final String metamodel;
    private final Source source;

    /** @param entity how the file writes the entity */
    HybridMembers(String entity, String metamodel, Source source) {
        this.entity = entity;
        this.metamodel = metamodel;
        this.source = source;
    }

    /** @param chain the class last, before it those above it, topmost first; a later hybrid replaces one of the same name */
    List<String> members(List<EntityModel> chain) {
        Map<String, HybridModel> hybrids = new LinkedHashMap<>();
        EntityModel own = chain.get(chain.size() - 1);
        for (EntityModel model : chain) {
            for (HybridModel hybrid : model.hybrids()) {
                boolean isDelegated = model != own && model.kind() == EntityModel.Kind.ENTITY;
                hybrids.put(hybrid.name(), isDelegated ? delegatedTo(model, hybrid) : hybrid);
            }
        }
        List<String> members = new ArrayList<>();
        for (HybridModel hybrid : hybrids.values()) {
            if (hybrid.parameters().isEmpty()) {
                members.add(property(hybrid));
            } else {
                members.addAll(methods(hybrid));
            }
        }
        return members;
    }

    private HybridModel delegatedTo(EntityModel above, HybridModel hybrid) {
        String home = source.type(CompiledModels.metamodelName(above.className()));
        return hybrid.withCode(delegated(above, hybrid))
                .withUpdate(hybrid.update().isEmpty() ? "" : home + "." + hybrid.name() + ".assignments(value)");
    }

    /** The SQL form that the metamodel of an entity above already has. */
    private String delegated(EntityModel above, HybridModel hybrid) {
        String home = source.type(CompiledModels.metamodelName(above.className()));
        if (hybrid.parameters().isEmpty()) {
            return home + "." + hybrid.name() + ".of(self)";
        }
        StringBuilder call = new StringBuilder(home + "." + hybrid.name() + "(self");
        hybrid.parameters().forEach(parameter -> call.append(", ").append(HybridModel.argument(parameter.name())));
        return call.append(")").toString();
    }

    private String property(HybridModel hybrid) {
        AttributeTypes.Capability capability = AttributeTypes.capability(hybrid.javaType());
        String name =
                capability.name().charAt(0) + capability.name().substring(1).toLowerCase(Locale.ROOT);
        boolean isTyped =
                capability != AttributeTypes.Capability.STRING && capability != AttributeTypes.Capability.BOOLEAN;
        String type = source.type(hybrid.javaType());
        return "public static final " + source.type(AttributeTypes.MAPPING + name + "Attribute") + "<" + entity
                + (isTyped ? ", " + type : "") + "> " + hybrid.name() + " = "
                + source.type(AttributeTypes.MAPPING + "Attributes") + ".hybrid" + name + "(" + entity + ".class, "
                + Source.literal(hybrid.name()) + (isTyped ? ", " + erased(type) + ".class" : "") + ", "
                + body(hybrid, type) + ");";
    }

    private String body(HybridModel hybrid, String type) {
        String body = "self -> " + code(hybrid);
        return hybrid.update().isEmpty()
                ? body
                : source.type(AttributeTypes.MAPPING + "Hybrids") + ".<" + entity + ", " + type + ">settable(" + body
                        + ", value -> " + hybrid.update() + ")";
    }

    private List<String> methods(HybridModel hybrid) {
        String result = result(hybrid.javaType());
        List<String> expressions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> bound = new ArrayList<>();
        for (HybridModel.Parameter parameter : hybrid.parameters()) {
            String name = HybridModel.argument(parameter.name());
            String boxed = PRIMITIVES.getOrDefault(parameter.javaType(), source.type(parameter.javaType()));
            expressions.add(source.type(SQL + "Expression") + "<" + boxed + "> " + name);
            values.add((PRIMITIVES.containsKey(parameter.javaType()) ? parameter.javaType() : boxed) + " " + name);
            names.add(name);
            bound.add(source.type(SQL + "SQL") + ".value(" + name + ")");
        }
        String start = "public static " + result + " " + hybrid.name() + "(";
        String from = source.type(SQL + "EntityFrom") + "<? extends " + entity + "> self";
        String itself = source.type(SQL + "SQL") + ".entity(" + entity + ".class)";
        String call = "return " + hybrid.name() + "(" + itself + ", ";
        return List.of(
                start + from + ", " + String.join(", ", expressions) + ") { return " + code(hybrid) + "; }",
                start + String.join(", ", expressions) + ") { " + call + String.join(", ", names) + "); }",
                start + String.join(", ", values) + ") { " + call + String.join(", ", bound) + "); }");
    }

    private String result(String type) {
        return switch (AttributeTypes.capability(type)) {
            case STRING -> source.type(SQL + "StringExpression");
            case BOOLEAN -> source.type(SQL + "BooleanExpression");
            case NUMBER -> source.type(SQL + "NumberExpression") + "<" + source.type(type) + ">";
            case TEMPORAL -> source.type(SQL + "TemporalExpression") + "<" + source.type(type) + ">";
            default -> source.type(SQL + "Expression") + "<" + source.type(type) + ">";
        };
    }

    private String code(HybridModel hybrid) {
        String hybrids = source.type(AttributeTypes.MAPPING + "Hybrids");
        if (hybrid.code().isEmpty()) {
            return viewed(
                    hybrid,
                    hybrids + ".<" + source.type(hybrid.javaType()) + ">unavailable("
                            + Source.literal(entity + "." + hybrid.name()) + ")");
        }
        return hybrid.code()
                .replace("\u0001S", source.type(SQL + "SQL"))
                .replace("\u0001H", hybrids)
                .replace("\u0001M", metamodel);
    }

    private String viewed(HybridModel hybrid, String code) {
        String view = switch (AttributeTypes.capability(hybrid.javaType())) {
            case STRING -> ".string(";
            case BOOLEAN -> ".condition(";
            case NUMBER -> ".number(";
            case TEMPORAL -> ".temporal(";
            default -> "";
        };
        return view.isEmpty() ? code : source.type(SQL + "SQL") + view + code + ")";
    }

    private static String erased(String type) {
        int generic = type.indexOf('<');
        return generic < 0 ? type : type.substring(0, generic);
    }
}
