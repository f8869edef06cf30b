package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;

class BreakGlassTest {

    private final List<Object> events = new ArrayList<>();
    private final Holder lea = holder("Lea Lead");

    @Test
    void withoutSingleSignOnEveryoneSignsInHere() {
        var everyone = new BreakGlass(TestSingleSignOn.OFF, events::add);
        everyone.used(lea);

        assertThat(everyone.admits(lea)).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void passwordsGoOnWhereNoAccountIsNamedForEmergencies() {
        var everyone = new BreakGlass(TestSingleSignOn.with(Map.of(), null), events::add);
        everyone.used(lea);

        assertThat(everyone.admits(lea)).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void onlyTheNamedAccountComesInWithAPasswordAndThatIsTold() {
        var settings = TestSingleSignOn.with(Map.of(), lea.email().toUpperCase(java.util.Locale.ROOT));
        var emergency = new BreakGlass(settings, events::add);
        emergency.used(lea);

        assertThat(emergency.admits(lea)).isTrue();
        assertThat(emergency.admits(holder("Otto Other"))).isFalse();
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Recorded.class, told -> assertThat(told.kind()).isEqualTo(EventKind.PERSON_BREAK_GLASS_USED));
    }

    private static Holder holder(String name) {
        var people = new Accounts();
        var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        people.put(id, name, true, "MAY_READ", false);
        return people.byId(id).orElseThrow();
    }
}
