package org.plumbline.risk;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a risk. */
public record RiskId(UUID value) implements Serializable {}
