package org.plumbline.inventory;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an AI system. */
public record AiSystemId(UUID value) implements Serializable {}
