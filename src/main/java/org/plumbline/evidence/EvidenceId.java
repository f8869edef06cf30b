package org.plumbline.evidence;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a piece of evidence for life. */
public record EvidenceId(UUID value) implements Serializable {}
