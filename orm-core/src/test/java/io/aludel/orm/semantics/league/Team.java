package io.aludel.orm.semantics.league;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Equal by what it holds, as a class whose methods a tool has written. */
@Entity
public class Team {
    @Id
    private Long id;

    private String name;

    @Relationship(backPopulates = "team", cascade = Cascade.ALL)
    private Set<Player> players = new HashSet<>();

    protected Team() {}

    private Team(String name) {
        this.name = name;
    }

    public static Builder builder() {
        return new Builder();
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

    public Set<Player> getPlayers() {
        return Collections.unmodifiableSet(players);
    }

    public boolean add(Player player) {
        return players.add(player);
    }

    public boolean remove(Player player) {
        return players.remove(player);
    }

    public boolean has(Player player) {
        return players.contains(player);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Team other && Objects.equals(id, other.id) && Objects.equals(name, other.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }

    public static final class Builder {
        private String name;

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Team build() {
            return new Team(name);
        }
    }
}
