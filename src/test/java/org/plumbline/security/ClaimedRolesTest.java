package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.StartRefused;

class ClaimedRolesTest {

    private final ClaimedRoles roles = ClaimedRoles.configured(
            "groups", Map.of("risk-team", "RISK_MANAGER", "Auditors of AI", "AUDITOR", "leads", "RISK_MANAGER"));

    @Test
    void everyListedValueGivesItsRole() {
        assertThat(roles.of(Map.of("groups", List.of("staff", "risk-team", "leads", "Auditors of AI"))))
                .containsExactlyInAnyOrder(Role.RISK_MANAGER, Role.AUDITOR);
    }

    @Test
    void aSingleValueNeedsNoList() {
        assertThat(roles.of(Map.of("groups", "risk-team"))).containsExactly(Role.RISK_MANAGER);
    }

    @Test
    void valuesCountAsWrittenAndUnderTheirClaimOnly() {
        assertThat(roles.of(Map.of("groups", List.of("Risk-Team", "risk-team ", "RISK_MANAGER", "risk-team,leads"))))
                .isEmpty();
        assertThat(roles.of(Map.of("roles", List.of("risk-team")))).isEmpty();
    }

    @Test
    void whatIsNoTextGivesNoRole() {
        assertThat(roles.of(Map.of("groups", Map.of("risk-team", true)))).isEmpty();
        assertThat(roles.of(Map.of("groups", List.of(7, List.of("risk-team"))))).isEmpty();
        assertThat(roles.of(Map.of())).isEmpty();
    }

    @Test
    void aRoleThatDoesNotExistStopsTheStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ClaimedRoles.configured("groups", Map.of("chiefs", "ADMIN")))
                .withMessageContaining("ADMIN");
    }
}
