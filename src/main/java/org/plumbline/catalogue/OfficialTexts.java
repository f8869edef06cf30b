package org.plumbline.catalogue;

import static org.plumbline.security.Permission.KEEP_CATALOGUE;
import static org.plumbline.security.Permission.TAKE_PART;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.shared.Change;
import org.plumbline.shared.Digests;
import org.plumbline.shared.ImportTurn;
import org.plumbline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * NIST's own words, shown beside ours. They do not ship with the product: whoever keeps the framework imports the
 * Playbook once. They say nothing about the organisation, so anyone who is signed in may read them.
 */
@Service
@May(TAKE_PART)
public class OfficialTexts {

    /** The trail's subject: there is one collection of official texts. */
    private static final UUID PLAYBOOK = UUID.fromString("0b6e6ed0-5a7a-4bd1-9d4f-6f3f4c3f6a01");

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final CurrentPerson person;
    private final ApplicationEventPublisher events;
    private final ImportTurn turn;
    private final Clock clock;

    OfficialTexts(
            Catalogue catalogue,
            JdbcClient jdbc,
            CurrentPerson person,
            ApplicationEventPublisher events,
            ImportTurn turn,
            Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.person = person;
        this.events = events;
        this.turn = turn;
        this.clock = clock;
    }

    /** The official text of one subcategory, if it was imported. */
    @Transactional(readOnly = true)
    public Optional<OfficialText> of(String subcategory) {
        return jdbc.sql("""
                select subcategory, outcome, about, suggested_actions, documentation, further_reading
                from official_text
                where subcategory = :subcategory
                """)
                .param("subcategory", subcategory)
                .query(OfficialTexts::text)
                .optional();
    }

    /** Where the texts at hand come from; empty before the first import. */
    @Transactional(readOnly = true)
    public Optional<OfficialEdition> edition() {
        return jdbc.sql("""
                select source_file, imported_at, imported_by, count(*) as texts, count(outcome) as outcomes
                from official_text
                group by source_file, imported_at, imported_by
                """)
                .query((row, _) -> new OfficialEdition(
                        row.getString("source_file"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getString("imported_by"),
                        row.getInt("texts"),
                        row.getInt("outcomes")))
                .optional();
    }

    /** Whether the signed-in person may import. */
    public boolean mayImport() {
        return person.may(KEEP_CATALOGUE);
    }

    /**
     * Takes the texts of a Playbook in the place of those at hand. Where they come from this very file already, nothing
     * is done.
     *
     * @throws org.plumbline.shared.AnotherImportRuns if somebody else imports now
     * @throws NotAPlaybook if the file is something else, or speaks about none of our subcategories
     */
    @Transactional
    @May(KEEP_CATALOGUE)
    public OfficialTextImport importPlaybook(String fileName, byte[] content) {
        var entries = PlaybookFile.read(fileName, content);
        var known = entries.stream()
                .filter(entry -> catalogue.subcategory(entry.subcategory()).isPresent())
                .toList();
        if (known.isEmpty()) {
            throw new NotAPlaybook("none-matched", fileName + " names none of our subcategories", fileName);
        }
        turn.take(ImportTurn.Target.OFFICIAL_TEXTS);
        var digest = Digests.sha256(content);
        if (isAtHand(digest, known.size())) {
            return result(fileName, entries, known, edition().orElse(null));
        }
        replaceBy(known, fileName, digest);
        events.publishEvent(Recorded.of(
                EventKind.CATALOGUE_OFFICIAL_TEXTS_IMPORTED,
                new Subject("official-texts", PLAYBOOK, "NIST AI RMF Playbook", fileName),
                Change.of("catalogue.official.matched-count", null, known.size())));
        return result(fileName, entries, known, null);
    }

    /** Whether all that the framework knows of a file is here and nothing else. */
    private boolean isAtHand(String digest, int texts) {
        return jdbc.sql("select count(*) from official_text where source_digest = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                == texts;
    }

    private void replaceBy(List<OfficialText> texts, String fileName, String digest) {
        jdbc.sql("delete from official_text").update();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (OfficialText text : texts) {
            jdbc.sql("""
                    insert into official_text (subcategory, outcome, about, suggested_actions, documentation,
                        further_reading, source_file, source_digest, imported_at, imported_by)
                    values (:subcategory, :outcome, :about, :actions, :documentation, :references, :file, :digest, :at, :by)
                    """)
                    .param("subcategory", text.subcategory())
                    .param("outcome", text.outcome())
                    .param("about", text.about())
                    .param("actions", text.suggestedActions())
                    .param("documentation", text.documentation())
                    .param("references", text.references())
                    .param("file", fileName.length() > 260 ? fileName.substring(0, 260) : fileName)
                    .param("digest", digest)
                    .param("at", now)
                    .param("by", person.name())
                    .update();
        }
    }

    private OfficialTextImport result(
            String fileName, List<OfficialText> entries, List<OfficialText> known, @Nullable OfficialEdition earlier) {
        var matched = new HashSet<String>();
        known.forEach(entry -> matched.add(entry.subcategory()));
        var ours = catalogue.rmf().subcategories();
        return new OfficialTextImport(
                fileName,
                matched.size(),
                ours.size(),
                ours.stream()
                        .map(Framework.Subcategory::id)
                        .filter(id -> !matched.contains(id))
                        .toList(),
                entries.stream()
                        .map(OfficialText::subcategory)
                        .filter(id -> !matched.contains(id))
                        .toList(),
                earlier);
    }

    private static OfficialText text(ResultSet row, int number) throws SQLException {
        return new OfficialText(
                row.getString("subcategory"),
                row.getString("outcome"),
                row.getString("about"),
                row.getString("suggested_actions"),
                row.getString("documentation"),
                row.getString("further_reading"));
    }
}
