package org.plumbline.demo;

import org.plumbline.shared.RuleViolation;

/** The demo data are here already; they are loaded once. */
public final class DemoLoaded extends RuleViolation {

    DemoLoaded() {
        super("demo.refused.loaded", "the demo data are loaded already");
    }
}
