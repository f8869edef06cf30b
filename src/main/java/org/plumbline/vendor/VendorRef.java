package org.plumbline.vendor;

import java.util.UUID;

/** A vendor as other features name one. */
public record VendorRef(UUID id, String code, String name) {}
