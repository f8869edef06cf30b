package org.plumbline.scoring.register;

import java.util.Map;

/** A risk of a portfolio with its figures in each state. */
public record SimulatedRisk(QuantifiedRisk risk, Map<State, LossFigures> figures) {

    public SimulatedRisk {
        figures = Map.copyOf(figures);
    }
}
