package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityMapping;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an instance beyond its attributes: its identity, the foreign keys that no field stands for, its session
 * and its life cycle. The part of {@link InstanceState} that has nothing to do with changes.
 */
abstract sealed class ObjectHandle extends WeakReference<Managed> permits InstanceState {
    private static final Lifecycle[] LIFECYCLES = Lifecycle.values();

    @Nullable
    InstanceState chained;

    final EntityMapping mapping;
    private @Nullable Object identity;
    private @Nullable StateOwner owner;
    private @Nullable Object @Nullable [] hidden;
    private @Nullable Object loadContext;
    private byte lifecycle;
    private boolean hiddenExpired;

    ObjectHandle(
            EntityMapping mapping,
            Managed entity,
            @Nullable Object identity,
            @Nullable StateOwner owner,
            Lifecycle lifecycle) {
        super(entity);
        this.mapping = mapping;
        this.identity = identity;
        this.owner = owner;
        this.lifecycle = (byte) lifecycle.ordinal();
    }

    public EntityMapping mapping() {
        return mapping;
    }

    /** The instance, or null once it was reclaimed. */
    public @Nullable Managed entity() {
        return get();
    }

    /** The instance, which the caller knows to be held elsewhere. */
    Managed held() {
        return Objects.requireNonNull(get(), "reclaimed");
    }

    public @Nullable Object identity() {
        return identity;
    }

    /** Only while it is not in an identity map; see {@link IdentityMap#rekey}. */
    public void identity(@Nullable Object newIdentity) {
        this.identity = newIdentity;
    }

    public @Nullable StateOwner owner() {
        return isLeft() ? null : owner;
    }

    public void owner(@Nullable StateOwner newOwner) {
        this.lifecycle = (byte) lifecycle().ordinal();
        this.owner = newOwner;
    }

    /** Whether its session was closed without a word to each of its objects. */
    private boolean isLeft() {
        return owner != null && owner.isGone();
    }

    public Lifecycle lifecycle() {
        Lifecycle told = LIFECYCLES[lifecycle];
        return told == Lifecycle.PERSISTENT && isLeft() ? Lifecycle.DETACHED : told;
    }

    public void lifecycle(Lifecycle newLifecycle) {
        this.lifecycle = (byte) newLifecycle.ordinal();
    }

    /** Whether its row was never inserted, so that every assigned attribute counts as new. */
    boolean isNew() {
        return lifecycle <= Lifecycle.PENDING.ordinal();
    }

    /** As messages write it: {@code User#7}, for an object without a row {@code User#new@3f}. */
    public String label() {
        Managed entity = get();
        return identity == null && entity != null ? Labels.of(entity) : Labels.of(mapping.name(), identity);
    }

    /** Something that load keeps with the instance; of no meaning here. */
    public @Nullable Object loadContext() {
        return loadContext;
    }

    public void loadContext(@Nullable Object context) {
        this.loadContext = context;
    }

    /** The value of a foreign key that no field stands for, as it is in the database; null where that is not known. */
    public @Nullable Object hidden(int hiddenIndex) {
        return isHiddenExpired(hiddenIndex) || hidden == null ? null : hidden[hiddenIndex];
    }

    public void hidden(int hiddenIndex, @Nullable Object value) {
        if (hiddenExpired && mapping.hiddenColumns().size() > 1) {
            Arrays.fill(hiddenArray(), InstanceState.NO_VALUE);
        }
        hiddenExpired = false;
        if (hidden != null || value != null) {
            hiddenArray()[hiddenIndex] = value;
        }
    }

    private @Nullable Object[] hiddenArray() {
        if (hidden == null) {
            hidden = new Object[mapping.hiddenColumns().size()];
        }
        return hidden;
    }

    /** The foreign keys that no field stands for are not known any more. */
    public void expireHidden() {
        hiddenExpired = true;
    }

    /** One of them is not known any more. */
    public void expireHidden(int hiddenIndex) {
        if (!hiddenExpired) {
            hiddenArray()[hiddenIndex] = InstanceState.NO_VALUE;
        }
    }

    /** Whether a foreign key that no field stands for was not read, or may have changed in the database since. */
    public boolean isHiddenExpired(int hiddenIndex) {
        return hiddenExpired || hidden != null && hidden[hiddenIndex] == InstanceState.NO_VALUE;
    }

    @Override
    public String toString() {
        return label() + " " + lifecycle();
    }
}
