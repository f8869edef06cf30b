package org.plumbline.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.shared.Actor;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** People of a test, as the accounts know them, and a clock that tests move. */
final class Accounts implements Holders {

    static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final Map<UUID, Holder> people = new HashMap<>();
    private Instant now = NINE;

    record Somebody(UUID id, String name) implements Actor {}

    void put(UUID id, String name, boolean active, String permission, boolean needsSecondStep) {
        people.put(
                id,
                new Holder(
                        new Somebody(id, name),
                        id + "@example.org",
                        active,
                        List.of(new SimpleGrantedAuthority(permission)),
                        needsSecondStep));
    }

    void pass(java.time.Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    java.time.Clock clock() {
        var source = (InstantSource) () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public Optional<Holder> byEmail(String email) {
        return people.values().stream()
                .filter(holder -> holder.email().equals(email))
                .findFirst();
    }

    @Override
    public Optional<Holder> byId(UUID person) {
        return Optional.ofNullable(people.get(person));
    }
}
