package org.plumbline.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the API.
 *
 * @param requestsAMinute how often one token may ask
 */
@ConfigurationProperties("plumbline.api")
record ApiSettings(@DefaultValue("120") int requestsAMinute) {}
