package org.plumbline.report.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.plumbline.components.SubjectPages;
import org.plumbline.intake.IntakeRoutes;
import org.plumbline.inventory.SystemRoutes;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskRoutes;
import org.plumbline.rmf.RmfRoutes;
import org.plumbline.shared.Subject;
import org.plumbline.vendor.VendorRoutes;

/** The pages of every feature's records, which only what reads everything knows. */
@SpringComponent
class TrailPages implements SubjectPages {

    @Override
    public Optional<String> routeOf(Subject subject) {
        return switch (subject.type()) {
            case "ai-system" -> Optional.of(SystemRoutes.details(subject.id()));
            case "risk" -> Optional.of(RiskRoutes.details(new RiskId(subject.id())));
            case "vendor" -> Optional.of(VendorRoutes.details(subject.id()));
            case "intake" -> Optional.of(IntakeRoutes.details(subject.id()));
            case "inventory-import" -> Optional.of(SystemRoutes.IMPORT);
            // the trail names a system's answer by the outcome and the system, the organisation's by the outcome alone
            case "rmf-assessment" ->
                subject.title().startsWith("AIS-")
                        ? Optional.of(
                                SystemRoutes.LIST + "?q=" + subject.title().split(" ", 2)[0])
                        : Optional.of(RmfRoutes.answers(null, subject.code()));
            default -> Optional.empty();
        };
    }
}
