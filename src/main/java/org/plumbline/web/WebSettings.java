package org.plumbline.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the world reaches this server.
 *
 * @param baseUrl what people type, such as {@code https://plumbline.example.org}; every link that leaves the server
 *     begins with it
 * @param trustedProxies addresses and networks, such as {@code 10.0.0.5} or {@code 10.1.0.0/16}, whose word on who
 *     asks, and whether through TLS, is taken
 * @param managementPort where this machine alone learns how the server is; nowhere unless set
 */
@ConfigurationProperties("plumbline")
record WebSettings(
        @Nullable URI baseUrl,
        @DefaultValue List<String> trustedProxies,
        @Nullable Integer managementPort) {}
