package io.aludel.orm.semantics.ledger;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.ForeignKey;

@Embeddable
public record EntryId(
        @ForeignKey("ledger.code") @Column(length = 10) String ledgerCode, int number) {}
