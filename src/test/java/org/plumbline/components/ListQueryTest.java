package org.plumbline.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private static final List<ListFilter> OFFERED =
            List.of(new ListFilter("status", "risk.status", () -> Map.of("OPEN", "Open", "CLOSED", "Closed")));

    @Test
    void theAddressOfAListIsReadAndWritten() {
        var parameters = QueryParameters.fromString("q=sepsis&status=OPEN&status=CLOSED&sort=-name");

        var query = ListQuery.from(parameters);

        assertThat(query.term()).isEqualTo("sepsis");
        assertThat(query.values("status")).containsExactly("OPEN", "CLOSED");
        assertThat(query.sort()).containsExactly(new ListQuery.SortBy("name", true));
        assertThat(query.toParameters()).isEqualTo(parameters);
    }

    @Test
    void whatTheListDoesNotOfferRestrictsNothing() {
        var query = ListQuery.from(QueryParameters.fromString("status=NONSENSE&colour=red&sort=name"))
                .knownTo(OFFERED);

        assertThat(query.isUnfiltered()).isTrue();
        assertThat(query.sort()).hasSize(1);
    }

    @Test
    void whatTheListOffersStays() {
        var query = ListQuery.from(QueryParameters.fromString("status=OPEN&status=NONSENSE"))
                .knownTo(OFFERED);

        assertThat(query.filters()).isEqualTo(Map.of("status", List.of("OPEN")));
    }

    @Test
    void idsAreReadAndOtherWordsLeftOut() {
        var id = UUID.randomUUID();

        assertThat(ListQuery.EVERYTHING
                        .with("owner", List.of("none", id.toString()))
                        .ids("owner"))
                .containsExactly(id);
    }
}
