package io.aludel.orm.processor.instrument;

/** The run-time types and synthetic members that instrumented code refers to, as the class file writes them. */
final class Names {
    static final String OBJECT = "java/lang/Object";
    static final String RESULT_SET = "java/sql/ResultSet";
    static final String STATEMENT = "java/sql/PreparedStatement";

    static final String MANAGED = "io/aludel/orm/state/Managed";
    static final String INSTANCE_STATE = "io/aludel/orm/state/InstanceState";
    static final String INSTRUMENTATION = "io/aludel/orm/state/Instrumentation";
    static final String ASSOCIATION_PROXIES = "io/aludel/orm/state/AssociationProxies";
    static final String MANAGED_VALUE = "io/aludel/orm/state/ManagedValue";
    static final String MATERIALIZE = "io/aludel/orm/state/Materialize";
    static final String ENTITY_ACCESSOR = "io/aludel/orm/mapping/EntityAccessor";
    static final String EMBEDDABLE_ACCESSOR = "io/aludel/orm/mapping/EmbeddableAccessor";
    static final String COLUMN_ACCESS = "io/aludel/orm/mapping/ColumnAccess";
    static final String SQL_TYPE = "io/aludel/orm/type/SqlType";

    static final String STATE_FIELD = "$state";
    static final String OWNER_FIELD = "$owner";
    static final String ATTRIBUTE_FIELD = "$attribute";
    static final String UNLOADED_FIELD = "$unloaded";
    static final String WRITTEN_FIELD = "$written";
    static final String ACCESSOR_METHOD = "$accessor";
    static final String INSTANCE_FIELD = "INSTANCE";
    static final String CONSTRUCTOR = "<init>";
    static final String MATERIALISING = "(" + descriptor(MATERIALIZE) + ")V";

    private Names() {}

    static String descriptor(String internalName) {
        return "L" + internalName + ";";
    }

    /** The class that gets and puts the fields of {@code mappedClass}; both as internal or both as binary names. */
    static String accessorOf(String mappedClass) {
        return mappedClass + "$orm";
    }

    static String getter(String field) {
        return "$get_" + field;
    }

    static String setter(String field) {
        return "$set_" + field;
    }

    static String rawGetter(String field) {
        return "$raw_" + field;
    }

    static String rawSetter(String field) {
        return "$put_" + field;
    }

    /** Stands for a getter that {@code toString()} calls. */
    static String printer(String method) {
        return "$print_" + method;
    }

    /** Stands for the validators of what is put into a relationship. */
    static String validator(String field) {
        return "$validate_" + field;
    }

    /** Answers a class's layout. Callable through its subclasses, which may be all that can be accessed. */
    static String layoutMethod(String internalName) {
        return "$layout_" + internalName.replace('/', '_');
    }

    /** The field that holds a word of bits: the first has the plain name. */
    static String word(String field, int word) {
        return word == 0 ? field : field + word;
    }
}
