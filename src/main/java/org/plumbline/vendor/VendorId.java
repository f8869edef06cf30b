package org.plumbline.vendor;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a vendor. */
public record VendorId(UUID value) implements Serializable {}
