package org.plumbline.rmf;

import org.plumbline.catalogue.GenerativeProfile;

/** How far the outcomes that speak to one of the generative-AI risks are reached by a system. */
public record GenerativeRiskCoverage(GenerativeProfile.Risk risk, Coverage coverage) {}
