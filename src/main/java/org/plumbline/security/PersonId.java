package org.plumbline.security;

import java.util.UUID;

/** Identifies a person. */
public record PersonId(UUID value) {}
