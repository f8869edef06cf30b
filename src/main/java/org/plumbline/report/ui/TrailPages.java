package org.plumbline.report.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.plumbline.components.SubjectPages;
import org.plumbline.shared.Subject;

/** The pages of every feature's records, which only what reads everything knows. */
@SpringComponent
class TrailPages implements SubjectPages {

    @Override
    public Optional<String> routeOf(Subject subject) {
        return Optional.of(TrailSubject.routeOf(subject)).filter(route -> !route.isEmpty());
    }
}
