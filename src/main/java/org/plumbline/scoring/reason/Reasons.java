package org.plumbline.scoring.reason;

import java.util.List;

/**
 * The reasons of a score.
 *
 * @param contributions the largest first
 * @param constants the policy constants that were used
 * @param notes what a reader must know besides, in sentences
 * @param whatIf what would change the level; empty where nothing that was tried does
 */
public record Reasons(
        List<Contribution> contributions,
        List<PolicyConstant> constants,
        List<EvidenceAge> evidence,
        Confidence confidence,
        List<String> notes,
        List<WhatIf> whatIf) {

    public Reasons {
        contributions =
                contributions.stream().sorted(Contribution.LARGEST_FIRST).toList();
        constants = List.copyOf(constants);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
        whatIf = List.copyOf(whatIf);
    }
}
