package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

// tag::hold[]
/** What a ship carries, with the rules for it. */
@Embeddable
public class Hold implements Serializable {
    private String seal;

    @Relationship(
            backPopulates = "ship",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "number")
    private final List<Crate> crates = new ArrayList<>();

    public void stow(Crate crate) {
        if (seal != null) {
            throw new IllegalStateException("The hold is sealed.");
        }
        crates.add(crate);
    }
    // end::hold[]

    public Hold() {}

    public Hold(String seal, List<Crate> crates) {
        this.seal = seal;
        this.crates.addAll(crates);
    }

    public String getSeal() {
        return seal;
    }

    public void setSeal(String seal) {
        this.seal = seal;
    }

    public List<Crate> getCrates() {
        return crates;
    }

    @Override
    public String toString() {
        return "seal " + seal + ", crates "
                + (getCrates() == null ? "unknown" : getCrates().size());
    }
}
