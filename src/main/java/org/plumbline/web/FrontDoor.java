package org.plumbline.web;

import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.plumbline.shared.StartRefused;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets up Tomcat: which proxies it believes, and how it reports errors that no page of ours answers. */
@Component
class FrontDoor implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final WebSettings settings;

    FrontDoor(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!settings.trustedProxies().isEmpty()) {
            factory.addEngineValves(forwardedBy());
        }
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ErrorReport.class.getName());
            }
        });
    }

    private RemoteIpValve forwardedBy() {
        var valve = new RemoteIpValve();
        var proxies = settings.trustedProxies().stream().map(FrontDoor::network).collect(Collectors.joining(","));
        try {
            valve.setInternalProxies(proxies);
        } catch (IllegalArgumentException _) {
            throw new StartRefused("The trusted proxies " + proxies
                    + " are no IP addresses or networks; give them like 10.0.0.5,10.1.0.0/16 in"
                    + " PLUMBLINE_TRUSTED_PROXIES.");
        }
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static String network(String written) {
        var text = written.strip();
        return text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
    }
}
