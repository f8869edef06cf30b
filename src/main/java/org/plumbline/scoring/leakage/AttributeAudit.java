package org.plumbline.scoring.leakage;

import java.time.LocalDate;

/** A test of whether a hidden attribute of a patient can be inferred. */
public record AttributeAudit(String attribute, LocalDate measuredOn, AttributeInference result) {}
