package io.aludel.orm.flush.league;

import static io.aludel.orm.annotation.Cascade.ALL;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has players, one of whom leads it: a circle of rows that an UPDATE of its own closes. */
@Entity
public class Team {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "team", cascade = ALL)
    private List<Player> players = new ArrayList<>();

    @ForeignKey("player.id")
    private Integer captainId;

    @Relationship(foreignKeys = "captainId", postUpdate = true)
    private Player captain;

    protected Team() {}

    public Team(String name) {
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

    public List<Player> getPlayers() {
        return players;
    }

    public void setPlayers(List<Player> players) {
        this.players = players;
    }

    public Integer getCaptainId() {
        return captainId;
    }

    public void setCaptainId(Integer captainId) {
        this.captainId = captainId;
    }

    public Player getCaptain() {
        return captain;
    }

    public void setCaptain(Player captain) {
        this.captain = captain;
    }
}
