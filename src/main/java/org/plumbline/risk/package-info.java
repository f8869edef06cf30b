/**
 * The risk register in the columns of NIST IR 8286: what may go wrong with AI systems, how it is rated, answered,
 * accepted and closed (AI RMF: MAP 5, MANAGE 1, MANAGE 2).
 *
 * <p>{@link org.plumbline.risk.RiskRegister} is the way in; ratings, treatment and acceptance have services of their
 * own beside it. The risk, with its actions and acceptances, is one package-private aggregate, so each change meets the
 * same rules; others hold a {@link org.plumbline.risk.RiskId}.
 */
@ApplicationModule(
        displayName = "Risk register",
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "security",
            "catalogue",
            "components",
            "evidence",
            "evidence::panel",
            "scoring",
            "vendor",
            "inventory",
            "rmf"
        })
@NullMarked
package org.plumbline.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
