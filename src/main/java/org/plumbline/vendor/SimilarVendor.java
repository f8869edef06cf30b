package org.plumbline.vendor;

import org.plumbline.shared.NameLikeness;

/** A vendor whose name is like another name. */
public record SimilarVendor(VendorRef vendor, NameLikeness likeness) {}
