package io.aludel.orm.session.random;

import static io.aludel.orm.session.random.Town.DEED;
import static io.aludel.orm.session.random.Town.HOUSE;
import static io.aludel.orm.session.random.Town.NOTE;
import static io.aludel.orm.session.random.Town.TAG;

import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import java.util.Map;

/** Programs that once failed, and that no smaller test shows as well. */
class FoundProgramTests {
    private static Operation add(int label, Kind kind) {
        return new Edits.Create(label, kind, Map.of(), Map.of(), true);
    }

    private static Operation refer(int label, Field field, int other) {
        return new Edits.Refer(label, field, other, true);
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
                new Turns.Flush(),
                refer(1, deed, 3),
                new Turns.Flush(),
                refer(1, deed, 2),
                new Turns.Flush());
    }

    @EachDialect
    void aStaleCollectionTakesNothingFromTheChildsNewParent(TestDatabase database) {
        Field notes = HOUSE.field("notes");
        run(
                database,
                add(1, HOUSE),
                add(2, HOUSE),
                add(3, NOTE),
                new Edits.Append(1, notes, 3),
                new Turns.Flush(),
                new Edits.Append(2, notes, 3),
                new Turns.Flush(),
                new Requests.Delete(1),
                new Turns.Flush());
    }

    @EachDialect
    void anExpiredChildIsDeletedBeforeItsParentWhereTablesReferToEachOtherInACircle(TestDatabase database) {
        Field name = Town.HOUSE_NAME;
        run(
                database,
                new Edits.Create(1, HOUSE, Map.of(name, "a"), Map.of(), true),
                new Edits.Create(2, HOUSE, Map.of(name, "b"), Map.of(), true),
                new Edits.Create(3, DEED, Map.of(), Map.of(DEED.field("house"), 2), true),
                new Turns.Flush(),
                new Requests.Read(2, HOUSE.field("deed")),
                new Edits.Swap(1, 2, name),
                new Requests.Expire(3),
                new Requests.Delete(2),
                new Turns.Commit());
    }

    @EachDialect
    void whatWasNotWrittenIsTakenBackThoughTheOtherSideForgotIt(TestDatabase database) {
        Field houses = TAG.field("houses");
        run(
                database,
                add(1, HOUSE),
                new Edits.Create(3, TAG, Map.of(Town.TAG_ID, 4), Map.of(), true),
                new Turns.Flush(),
                new Edits.Append(3, houses, 1),
                new Requests.Expire(1),
                new Requests.Delete(3),
                new Edits.Remove(3, houses, 1),
                new Turns.Flush());
    }
}
