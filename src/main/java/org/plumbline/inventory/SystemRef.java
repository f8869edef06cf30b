package org.plumbline.inventory;

import java.util.UUID;

/** An AI system as other features name one. */
public record SystemRef(UUID id, String code, String name) {}
