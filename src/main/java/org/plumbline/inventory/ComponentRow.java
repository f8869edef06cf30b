package org.plumbline.inventory;

import java.util.UUID;

/** A component of a system, as it is shown. */
public record ComponentRow(UUID id, long version, UUID system, ComponentDraft draft) {}
