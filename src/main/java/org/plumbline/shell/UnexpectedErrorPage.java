package org.plumbline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.shared.ErrorNumber;
import org.plumbline.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke. The person gets a number to report; what broke is in the server's log under that number. */
@Tag("div")
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = ErrorNumber.next();
        LOG.error("Error {} on a page", number, Wordless.of(parameter.getException()));
        say("error.unexpected", number);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
