package org.plumbline.intake;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an intake request. */
public record IntakeId(UUID value) implements Serializable {}
