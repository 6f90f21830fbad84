package io.aludel.orm.sql;

/** One method for every kind of expression. */
public interface NodeVisitor {
    void between(Between node);

    void bind(Bind<?> node);

    void caseOf(Case<?> node);

    void cast(Cast<?> node);

    void column(ColumnRef<?> node);

    void comparison(Comparison node);

    void defaultValue(DefaultValue node);

    void derivedColumn(DerivedColumn<?> node);

    void excluded(Excluded<?> node);

    void exists(Exists node);

    void extract(Extract node);

    void function(FunctionCall<?> node);

    void inList(InList node);

    void inQuery(InQuery node);

    void isNull(IsNull node);

    void junction(Junction node);

    void labelled(Labelled<?> node);

    void like(Like node);

    void literal(Literal<?> node);

    void negated(Negated<?> node);

    void not(Not node);

    void operation(Operation<?> node);

    void over(Over<?> node);

    void scalarSubquery(ScalarSubquery<?> node);

    void star(Star node);

    void text(Text node);

    void truth(Truth node);

    void tuple(Tuple node);

    void typedText(TypedText<?> node);

    void view(View<?> node);
}
