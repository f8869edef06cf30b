package org.plumbline.security;

import java.util.UUID;

/** A person as other features name one: an owner, a reviewer, an assignee. */
public record PersonRef(UUID id, String name) {}
