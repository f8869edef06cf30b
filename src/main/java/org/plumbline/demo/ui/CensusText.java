package org.plumbline.demo.ui;

import com.vaadin.flow.component.Component;
import org.plumbline.demo.DemoCensus;

/** Says how much of everything is meant. */
final class CensusText {

    private CensusText() {}

    static String of(Component where, DemoCensus census) {
        return where.getTranslation(
                "demo.census",
                census.systems(),
                census.risks(),
                census.answers(),
                census.vendors(),
                census.requests(),
                census.people(),
                census.facilities());
    }
}
