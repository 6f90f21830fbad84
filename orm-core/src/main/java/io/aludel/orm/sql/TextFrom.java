package io.aludel.orm.sql;

/** SQL of the user's own in FROM. */
public record TextFrom(Text text) implements FromItem {
    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        Text changed = text.rewriteParts(rewriter);
        return changed == text ? this : new TextFrom(changed);
    }
}
