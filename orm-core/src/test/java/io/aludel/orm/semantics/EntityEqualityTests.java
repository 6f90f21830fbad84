package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.Loading;
import io.aludel.orm.semantics.league.Player;
import io.aludel.orm.semantics.league.Team;
import io.aludel.orm.semantics.league.Team_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Classes with equals and hashCode over what changes: keys, names, and the state of other objects. */
@Mapped({Team.class, Player.class})
class EntityEqualityTests {
    private static Team team(String... players) {
        Team team = Team.builder().name("reds").build();
        for (String player : players) {
            team.add(new Player(player));
        }
        return team;
    }

    @EachDialect
    void aSetIsRightAfterKeysAreAssigned(Session session) {
        Team team = team("ann", "bob");
        List<Player> players = new ArrayList<>(team.getPlayers());
        session.add(team);
        session.flush();

        assertThat(players).allMatch(player -> player.getId() != null).allMatch(team::has);
        assertThat(team.add(players.get(0))).isFalse();
        assertThat(team.remove(players.get(1))).isTrue();
        assertThat(team.getPlayers()).containsExactly(players.get(0));
        session.commit();
        assertThat(team.getPlayers()).containsExactly(players.get(0));
    }

    @EachDialect
    void aSetIsRightAfterItsElementsAndTheirOwnersChange(Session session, SqlExpectations sql) {
        Team team = team("ann", "bob");
        session.add(team);
        session.commit();
        Player ann = team.getPlayers().iterator().next();
        ann.setGoals(3);
        team.setName("blues");
        assertThat(team.has(ann)).isTrue();
        assertThat(team.remove(ann)).isTrue();
        assertThat(ann.getTeam()).isNull();
        sql.clear();
        sql.during(session::flush)
                .expect(update("team").values("blues", 1L), update("player").values(3, null, 1L));
    }

    @EachDialect
    void aSetIsRightAfterLoadingInAnyWay(Session session) {
        session.add(team("ann", "bob", "cy"));
        session.commit();
        session.expungeAll();
        for (var way : List.of(
                Loading.joinedLoad(Team_.players),
                Loading.selectinLoad(Team_.players),
                Loading.lazyLoad(Team_.players))) {
            Team team = session.scalars(SQL.select(Team.class).options(way))
                    .unique()
                    .one();
            assertThat(team.getPlayers()).extracting(Player::getName).containsExactlyInAnyOrder("ann", "bob", "cy");
            assertThat(team.getPlayers()).allMatch(team::has);
            assertThat(List.copyOf(team.getPlayers())).allMatch(team::remove);
            assertThat(team.getPlayers()).isEmpty();
            session.expungeAll();
        }
    }

    /** They are equal once their keys are the same, which two rows never have. */
    @EachDialect
    void rowsOfEqualValuesAreAllLoaded(Session session, TestDatabase database) {
        database.run(
                "INSERT INTO team (name) VALUES ('reds')",
                "INSERT INTO player (name, goals, team_id) VALUES ('ann', 0, 1), ('ann', 0, 1)");
        Team team = session.getOne(Team.class, 1L);
        assertThat(team.getPlayers()).extracting(Player::getName).containsExactly("ann", "ann");
    }

    @EachDialect
    void anEqualObjectIsFoundInTheSet(Session session) {
        Team team = team("ann");
        assertThat(team.has(new Player("ann"))).isFalse();
        Player other = new Player("bob");
        Team equal = team("bob");
        session.add(team);
        assertThat(equal.has(equal.getPlayers().iterator().next())).isTrue();
        assertThat(equal.has(other)).isFalse();
    }
}
