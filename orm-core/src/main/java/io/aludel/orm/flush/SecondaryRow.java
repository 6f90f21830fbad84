package io.aludel.orm.flush;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;

/** One row of an association table: two objects and the relationship between them, seen from the side that writes it. */
record SecondaryRow(RelationshipMapping relationship, InstanceState owner, InstanceState target) {}
