package org.plumbline.risk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.evidence.EvidenceHolder;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.shared.Subject;
import org.springframework.stereotype.Component;

/** Risks have evidence. */
@Component
class EvidenceOfRisks implements EvidenceHolder {

    private final Risks risks;
    private final RiskAccess access;

    EvidenceOfRisks(Risks risks, RiskAccess access) {
        this.risks = risks;
        this.access = access;
    }

    @Override
    public String type() {
        return Risk.SUBJECT;
    }

    @Override
    public Map<EvidenceOwner, Subject> seen(Collection<EvidenceOwner> owners) {
        var seen = new HashMap<EvidenceOwner, Subject>();
        for (var owner : owners) {
            risks.findById(owner.id()).filter(access::isVisible).ifPresent(risk -> seen.put(owner, risk.subject()));
        }
        return seen;
    }

    @Override
    public boolean mayChange(EvidenceOwner owner) {
        return risks.findById(owner.id())
                .filter(access::isVisible)
                .filter(access::mayChange)
                .isPresent();
    }
}
