package org.plumbline.catalogue;

import java.util.List;
import java.util.Set;

/**
 * A ready-made risk to start from, in the form of NIST IR 8286: if <em>cause</em>, then <em>event</em>, resulting in
 * <em>consequence</em>. It carries no score: that comes from evidence.
 *
 * @param appliesTo kinds of AI system it can happen to
 */
public record RiskScenario(
        String id,
        String title,
        String category,
        String cause,
        String event,
        String consequence,
        Set<String> appliesTo,
        boolean involvesPhi,
        List<String> subcategories,
        String suggestedResponse,
        List<String> suggestedActions,
        List<String> indicators) {}
