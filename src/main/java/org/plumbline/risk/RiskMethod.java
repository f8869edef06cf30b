package org.plumbline.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.RiskAppetite;
import org.plumbline.catalogue.RiskCategory;
import org.plumbline.catalogue.RiskScale;
import org.plumbline.scoring.Appetite;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;
import org.plumbline.scoring.RiskMatrix;
import org.springframework.stereotype.Component;

/**
 * How this organisation rates: the scale, the tables, the appetite and the intervals of the catalogue, made ready for
 * arithmetic. It holds no risk, so anyone may ask it.
 */
@Component
public class RiskMethod {

    private final Catalogue catalogue;
    private final RiskMatrix matrix;

    RiskMethod(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.matrix = catalogue.riskScale().matrix();
    }

    public RiskScale scale() {
        return catalogue.riskScale();
    }

    /** What likelihood and impact combine to. */
    public Exposure exposure(@Nullable Level likelihood, @Nullable Level impact) {
        return matrix.exposure(likelihood, impact);
    }

    /** The appetite for a category, which one without an entry of its own takes from its parent. */
    public Appetite appetiteFor(String category) {
        return new Appetite(Level.valueOf(catalogue.highestExposureFor(category)));
    }

    public int longestAcceptanceDays() {
        return appetite().longestAcceptanceDays();
    }

    Rating rate(RatingDraft draft, UUID by, Instant at) {
        return Rating.of(
                draft.likelihood(),
                draft.impact(),
                matrix.exposure(draft.likelihood(), draft.impact()),
                draft.rationale(),
                scale().id(),
                scale().version(),
                by,
                at);
    }

    AcceptanceTerms terms(String category, LocalDate today) {
        return new AcceptanceTerms(appetiteFor(category), longestAcceptanceDays(), today);
    }

    /** When a risk is looked at again; one that is not assessed as soon as a high one. */
    LocalDate nextReview(Exposure exposure, LocalDate today) {
        var level = exposure.level() == null ? Level.HIGH : exposure.level();
        return today.plusDays(
                Objects.requireNonNull(appetite().reviewEveryDays().get(level.name())));
    }

    /** The categories and all that hang beneath them. */
    Set<String> withDescendants(Collection<String> categories) {
        return categories.stream()
                .flatMap(id -> catalogue.riskCategory(id).stream())
                .flatMap(RiskCategory::withDescendants)
                .map(RiskCategory::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The categories whose appetite differs from the general one, by their highest exposure. */
    Map<Level, List<String>> categoriesByAppetite() {
        return catalogue.allRiskCategories().stream()
                .map(RiskCategory::id)
                .filter(id -> appetiteFor(id).highest() != generalAppetite())
                .collect(Collectors.groupingBy(
                        id -> appetiteFor(id).highest(), LinkedHashMap::new, Collectors.toList()));
    }

    Level generalAppetite() {
        return Level.valueOf(appetite().highestExposure());
    }

    void requireKnown(RiskDraft draft) {
        if (catalogue.riskCategory(draft.category()).isEmpty()) {
            throw new IllegalArgumentException("there is no risk category " + draft.category());
        }
        for (String subcategory : draft.subcategories()) {
            if (catalogue.subcategory(subcategory).isEmpty()) {
                throw new IllegalArgumentException("the AI RMF has no subcategory " + subcategory);
            }
        }
    }

    private RiskAppetite appetite() {
        return catalogue.riskAppetite();
    }
}
