package io.aludel.orm.flush.league;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Plays for a team. */
@Entity
public class Player {
    @Id
    private Integer id;

    private String name;

    @ForeignKey("team.id")
    private Integer teamId;

    @Relationship(backPopulates = "players", foreignKeys = "teamId")
    private Team team;

    protected Player() {}

    public Player(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getTeamId() {
        return teamId;
    }

    public void setTeamId(Integer teamId) {
        this.teamId = teamId;
    }

    public Team getTeam() {
        return team;
    }

    public void setTeam(Team team) {
        this.team = team;
    }
}
