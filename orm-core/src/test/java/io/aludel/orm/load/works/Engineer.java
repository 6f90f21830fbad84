package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class with a table of its own, and a relationship that only it has. */
@Entity
public class Engineer extends Staff {
    private @Nullable String skill;

    @Relationship(backPopulates = "driver")
    private List<Vehicle> vehicles = new ArrayList<>();

    public @Nullable String getSkill() {
        return skill;
    }

    public List<Vehicle> getVehicles() {
        return vehicles;
    }
}
