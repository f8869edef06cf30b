package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.AttentionSource.Need;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class InventoryAttentionTest {

    @Autowired
    InventoryAttention attention;

    @Autowired
    AiInventory inventory;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithPerson(Role.GOVERNANCE_LEAD)
    void theLeadIsToldWhatWaitsForReview() {
        inventory.register(SystemDraft.named("One"));
        inventory.register(SystemDraft.named("Two"));
        var three = inventory.register(SystemDraft.named("Three"));
        inventory.moveTo(three, 0L, Lifecycle.IN_REVIEW, null);

        assertThat(attention.needs())
                .extracting(Need::sentenceKey, Need::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("inventory.need.in-review", List.of(1L)),
                        org.assertj.core.groups.Tuple.tuple("inventory.need.proposed", List.of(2L)),
                        org.assertj.core.groups.Tuple.tuple("inventory.need.without-owner", List.of(3L)));
        assertThat(attention.needs().getFirst().link()).isEqualTo("systems?lifecycle=IN_REVIEW");
    }

    @Test
    @WithPerson(value = Role.SYSTEM_OWNER, name = "Olga Owner")
    void anOwnerIsToldOfTheirSystemsWithoutATier() {
        inventory.register(SystemDraft.builder("Mine")
                .clinicalOwner(TestPeople.idOf("Olga Owner"))
                .build());

        assertThat(attention.needs())
                .singleElement()
                .satisfies(need -> assertThat(need.sentenceKey()).isEqualTo("inventory.need.not-assessed"));
    }

    @Test
    @WithPerson(Role.AUDITOR)
    void whoCannotActIsToldNothing() {
        assertThat(attention.needs()).isEmpty();
        TestPeople.continueAs(jdbc, "Ad Min", Role.ADMINISTRATOR);
        assertThat(attention.needs()).isEmpty();
    }
}
