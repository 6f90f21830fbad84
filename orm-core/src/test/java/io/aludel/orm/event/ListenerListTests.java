package io.aludel.orm.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerListTests {
    private final ListenerList<List<String>> listeners = new ListenerList<>();

    @Test
    void callsInTheOrderOfAdding() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        listeners.add(first);
        listeners.add(second);
        List<String> told = new ArrayList<>();
        listeners.forEach(each -> told.add(each == first ? "first" : "second"));
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void takesOutOnlyTheRegistrationThatIsClosed() {
        List<String> twice = new ArrayList<>();
        Registration registration = listeners.add(twice);
        listeners.add(twice);
        registration.close();
        registration.close();
        listeners.forEach(each -> each.add("told"));
        assertThat(twice).containsExactly("told");
    }

    @Test
    void goesOnWithTheListAsItWasWhenAListenerRemovesItself() {
        List<Registration> registrations = new ArrayList<>();
        List<String> told = new ArrayList<>();
        ListenerList<Runnable> runnables = new ListenerList<>();
        registrations.add(runnables.add(() -> registrations.get(0).close()));
        runnables.add(() -> told.add("second"));
        runnables.forEach(Runnable::run);
        assertThat(told).containsExactly("second");
        assertThat(runnables).hasSize(1);
    }
}
