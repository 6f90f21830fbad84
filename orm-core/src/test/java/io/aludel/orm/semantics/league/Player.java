package io.aludel.orm.semantics.league;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.Objects;

/** Equal by all of its fields, those of its team among them. */
@Entity
public class Player {
    @Id
    private Long id;

    private String name;
    private int goals;

    @Relationship(backPopulates = "players")
    private Team team;

    protected Player() {}

    public Player(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setGoals(int goals) {
        this.goals = goals;
    }

    public Team getTeam() {
        return team;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Player other
                && Objects.equals(id, other.id)
                && Objects.equals(name, other.name)
                && goals == other.goals
                && Objects.equals(team, other.team);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, goals, team);
    }
}
