package org.plumbline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.shared.NotFound;

/** A record that is not there, or that this person may not see: the two look alike. */
@Tag("div")
@ParentLayout(MainLayout.class)
@PermitAll
class NoSuchRecordPage extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        say("error.not-found");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
