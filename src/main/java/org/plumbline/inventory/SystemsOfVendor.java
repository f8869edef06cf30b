package org.plumbline.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.vendor.VendorUse;
import org.springframework.stereotype.Component;

/** Counts for the vendor list how many systems use each vendor. */
@Component
class SystemsOfVendor implements VendorUse {

    private final SystemList list;
    private final SystemAccess access;

    SystemsOfVendor(SystemList list, SystemAccess access) {
        this.list = list;
        this.access = access;
    }

    @Override
    public Map<UUID, Long> systemsUsing(Collection<UUID> vendors) {
        return vendors.isEmpty() ? new HashMap<>() : list.countsByVendor(vendors, access.seen());
    }
}
