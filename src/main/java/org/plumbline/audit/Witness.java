package org.plumbline.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.AuditEvent.Fact;
import org.plumbline.audit.ChainStore.Line;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts down what happened: when, who it was, how and from where, and the words for it. */
@Component
class Witness {

    private static final String PLUMBLINE = "Plumbline";

    private final JsonMapper json;
    private final Clock clock;

    Witness(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @param who somebody signed in; whatever happens otherwise, Plumbline itself did */
    Line of(
            @Nullable Authentication who,
            EventKind kind,
            String outcome,
            Subject subject,
            List<Change> changes,
            @Nullable String reason) {
        var actor = who != null && who.getPrincipal() instanceof Actor signedIn ? signedIn : null;
        var name = actor == null ? PLUMBLINE : actor.name();
        var words = new EventWords(name, subject.code(), subject.title(), changes, reason, Visit.address(who));
        var fact = new Fact(
                clock.instant(),
                actor == null ? null : actor.id(),
                Visit.method(who),
                Visit.session(who),
                kind.id(),
                outcome,
                subject.type(),
                subject.id());
        return new Line(fact, words.json(json), subject.partOf());
    }
}
