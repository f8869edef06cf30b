package org.plumbline.inventory;

import org.jspecify.annotations.Nullable;
import org.plumbline.shared.NameLikeness;

/** A system whose name is like another name, for people who are about to ask for it a second time. */
public record SimilarSystem(
        SystemRef system, Lifecycle lifecycle, @Nullable String vendorName, NameLikeness likeness) {}
