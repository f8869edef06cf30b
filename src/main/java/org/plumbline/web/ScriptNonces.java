package org.plumbline.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/** Writes the number of the {@link ContentPolicy} onto the scripts of the page; Vaadin hands it to those they load. */
@Component
class ScriptNonces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
                var nonce = ContentPolicy.nonce(request.getHttpServletRequest());
                page.getDocument().select("script").attr("nonce", nonce);
            }
        });
    }
}
