package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.StartRefused;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class FrontDoorTest {

    private final TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();

    @Test
    void believesNoProxyUnlessTold() {
        open();

        assertThat(tomcat.getEngineValves()).isEmpty();
    }

    @Test
    void believesTheProxiesThatAreListed() {
        open("10.0.0.5", " 10.1.0.0/16", "fd00::7");

        assertThat(tomcat.getEngineValves())
                .singleElement(InstanceOfAssertFactories.type(RemoteIpValve.class))
                .satisfies(valve -> {
                    assertThat(valve.getInternalProxies())
                            .contains("10.0.0.5", "10.1.0.0/16")
                            .doesNotContain("127.0");
                    assertThat(valve.getHostHeader()).isNull();
                });
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> open("proxy.example.org"))
                .withMessageContaining("PLUMBLINE_TRUSTED_PROXIES");
    }

    private void open(String... proxies) {
        new FrontDoor(new WebSettings(null, List.of(proxies), null)).customize(tomcat);
    }
}
