package io.aludel.orm.sql;

import java.util.IdentityHashMap;
import java.util.Map;

/** Numbers aliases without a name in the order they are met. */
final class CanonicalAliases extends StatementRewriter {
    private final Map<AliasName, AliasName> numbered = new IdentityHashMap<>();

    static Statement of(Statement statement) {
        return statement.rewriteParts(new CanonicalAliases());
    }

    @Override
    public AliasName alias(AliasName alias) {
        return alias instanceof AliasName.Fresh
                ? numbered.computeIfAbsent(alias, key -> new AliasName.Numbered(numbered.size() + 1))
                : alias;
    }
}
