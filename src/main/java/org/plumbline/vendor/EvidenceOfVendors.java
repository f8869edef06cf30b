package org.plumbline.vendor;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.evidence.EvidenceHolder;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.shared.Subject;
import org.springframework.stereotype.Component;

/** Vendors have evidence, which is the organisation's, as they are. */
@Component
class EvidenceOfVendors implements EvidenceHolder {

    private final Vendors vendors;
    private final CurrentPerson me;

    EvidenceOfVendors(Vendors vendors, CurrentPerson me) {
        this.vendors = vendors;
        this.me = me;
    }

    @Override
    public String type() {
        return VendorRegister.SUBJECT;
    }

    @Override
    public Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners) {
        var seen = new HashMap<EvidenceOwner, Subject>();
        for (var owner : owners) {
            vendors.findById(owner.id()).ifPresent(vendor -> seen.put(owner, vendor.subject()));
        }
        return seen;
    }

    @Override
    public boolean mayChange(EvidenceOwner owner) {
        return me.may(Permission.KEEP_ORGANISATION)
                && vendors.findById(owner.id()).isPresent();
    }
}
