package io.aludel.orm.sql;

/** An expression of this room, as against one of an entity. The renderer has a method for each. */
public sealed interface Node<T> extends Expression<T>
        permits Between,
                Bind,
                Case,
                Cast,
                ColumnRef,
                Comparison,
                DefaultValue,
                DerivedColumn,
                Excluded,
                Exists,
                Extract,
                FunctionCall,
                InList,
                InQuery,
                IsNull,
                Junction,
                Labelled,
                Like,
                Literal,
                Negated,
                Not,
                Operation,
                Over,
                ScalarSubquery,
                Star,
                Text,
                Truth,
                Tuple,
                TypedText,
                View {

    void accept(NodeVisitor visitor);
}
