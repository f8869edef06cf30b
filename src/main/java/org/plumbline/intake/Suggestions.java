package org.plumbline.intake;

import java.util.List;
import org.plumbline.inventory.SimilarSystem;
import org.plumbline.vendor.SimilarVendor;

/** What is here already and sounds like what a person is about to ask for. */
public record Suggestions(List<SimilarSystem> systems, List<SimilarVendor> vendors) {

    public Suggestions {
        systems = List.copyOf(systems);
        vendors = List.copyOf(vendors);
    }

    public boolean isEmpty() {
        return systems.isEmpty() && vendors.isEmpty();
    }
}
