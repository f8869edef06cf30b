package org.plumbline.risk;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters to describe a risk. The description has the form of NIST IR 8286: if <em>cause</em>, then
 * <em>event</em>, resulting in <em>consequence</em>. The words that join the parts and the full stop belong to the form
 * and are dropped where somebody typed them.
 *
 * @param category id of a risk category of the catalogue
 * @param reviewOn when it is looked at again, null for the interval that the appetite sets for its exposure
 * @param scenario id of the library scenario that it was raised from
 */
public record RiskDraft(
        String title,
        String cause,
        String event,
        String consequence,
        String category,
        @Nullable UUID owner,
        Set<UUID> systems,
        Set<UUID> vendors,
        Set<String> subcategories,
        @Nullable LocalDate reviewOn,
        @Nullable String scenario) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PART = 1_000;

    private static final Pattern IF = Pattern.compile("(?i)^if\\s+");
    private static final Pattern THEN = Pattern.compile("(?i)^then\\s+");
    private static final Pattern RESULTING_IN = Pattern.compile("(?i)^resulting\\s+in\\s+");
    private static final Pattern END = Pattern.compile("(?<![\\s.,;])[\\s.,;]+$");

    public RiskDraft {
        title = title.strip();
        cause = part(cause, IF);
        event = part(event, THEN);
        consequence = part(consequence, RESULTING_IN);
        category = category.strip();
        systems = Set.copyOf(systems);
        vendors = Set.copyOf(vendors);
        subcategories = Set.copyOf(subcategories);
        require("title", title, LONGEST_TITLE);
        require("cause", cause, LONGEST_PART);
        require("event", event, LONGEST_PART);
        require("consequence", consequence, LONGEST_PART);
        require("category", category, LONGEST_TITLE);
    }

    RiskDraft withSystems(Set<UUID> others) {
        return new RiskDraft(
                title, cause, event, consequence, category, owner, others, vendors, subcategories, reviewOn, scenario);
    }

    private static String part(String text, Pattern joint) {
        var stripped = END.matcher(text.strip()).replaceFirst("");
        return joint.matcher(stripped).replaceFirst("");
    }

    private static void require(String field, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(field + " must have 1 to " + longest + " characters");
        }
    }
}
