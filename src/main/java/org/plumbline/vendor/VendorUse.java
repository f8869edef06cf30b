package org.plumbline.vendor;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how many AI systems use a vendor. The feature that keeps the systems implements it. */
public interface VendorUse {

    /** Vendor to the number of systems that the current person may see; vendors without any may be left out. */
    Map<UUID, Long> systemsUsing(Collection<UUID> vendors);
}
