package io.aludel.orm.semantics.dossier;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Convert;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
public class Dossier {
    @Id
    private @Nullable Integer id;

    private String name;

    @Json
    private @Nullable Map<String, Object> facts;

    private byte @Nullable [] seal;

    private Integer @Nullable [] pages;

    @Convert(Tags.Line.class)
    @Column(length = 100)
    private @Nullable Tags tags;

    private @Nullable Cover cover;

    protected Dossier() {
        name = "";
    }

    public Dossier(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Map<String, Object> getFacts() {
        return facts;
    }

    public void setFacts(@Nullable Map<String, Object> facts) {
        this.facts = facts;
    }

    public byte @Nullable [] getSeal() {
        return seal;
    }

    public void setSeal(byte @Nullable [] seal) {
        this.seal = seal;
    }

    public Integer @Nullable [] getPages() {
        return pages;
    }

    public void setPages(Integer @Nullable [] pages) {
        this.pages = pages;
    }

    public @Nullable Tags getTags() {
        return tags;
    }

    public void setTags(@Nullable Tags tags) {
        this.tags = tags;
    }

    public @Nullable Cover getCover() {
        return cover;
    }

    public void setCover(@Nullable Cover cover) {
        this.cover = cover;
    }
}
