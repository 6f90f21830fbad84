package io.aludel.orm.session.random;

import static io.aludel.orm.session.random.Town.DEED;
import static io.aludel.orm.session.random.Town.HOUSE;
import static io.aludel.orm.session.random.Town.NOTE;

import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;

/** Programs that once failed, and that no smaller test shows as well. */
class FoundProgramTests {
    private static Operation add(int label, Kind kind) {
        return new Operation.Create(label, kind, Map.of(), Map.of(), true);
    }

    private static Operation refer(int label, Field field, int other) {
        return new Operation.Refer(label, field, other, true);
    }

    private static void run(TestDatabase database, Operation... operations) {
        new Program(true, List.of(operations)).run(new World(database));
    }

    @EachDialect
    void aOneToOnePartnerThatWasReplacedIsPutBack(TestDatabase database) {
        Field deed = HOUSE.field("deed");
        run(
                database,
                add(1, HOUSE),
                add(2, DEED),
                add(3, DEED),
                refer(1, deed, 2),
                new Operation.Flush(),
                refer(1, deed, 3),
                new Operation.Flush(),
                refer(1, deed, 2),
                new Operation.Flush());
    }

    @EachDialect
    void aStaleCollectionTakesNothingFromTheChildsNewParent(TestDatabase database) {
        Field notes = HOUSE.field("notes");
        run(
                database,
                add(1, HOUSE),
                add(2, HOUSE),
                add(3, NOTE),
                new Operation.Append(1, notes, 3),
                new Operation.Flush(),
                new Operation.Append(2, notes, 3),
                new Operation.Flush(),
                new Operation.Delete(1),
                new Operation.Flush());
    }

    @EachDialect
    void anExpiredChildIsDeletedBeforeItsParentWhereTablesReferToEachOtherInACircle(TestDatabase database) {
        Field name = Town.HOUSE_NAME;
        run(
                database,
                new Operation.Create(1, HOUSE, Map.of(name, "a"), Map.of(), true),
                new Operation.Create(2, HOUSE, Map.of(name, "b"), Map.of(), true),
                new Operation.Create(3, DEED, Map.of(), Map.of(DEED.field("house"), 2), true),
                new Operation.Flush(),
                new Operation.Read(2, HOUSE.field("deed")),
                new Operation.Swap(1, 2, name),
                new Operation.Expire(3),
                new Operation.Delete(2),
                new Operation.Commit());
    }
}
