/**
 * What scripts and BI tools ask: JSON under {@code /api/v1}, described by {@code docs/openapi.json}, and the tokens
 * with which they ask in the name of a person.
 *
 * <p>A route is a controller here that names the {@link org.plumbline.api.ApiScope} it needs with {@code @Needs} and
 * asks the service behind the page that shows the same. So a token reaches what its scopes and its person both reach,
 * and nothing that the person has lost since. A feature that takes files in adds a scope and a controller.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "shared",
            "audit",
            "account",
            "security",
            "components",
            "vendor",
            "inventory",
            "scoring",
            "risk",
            "rmf"
        })
@NullMarked
package org.plumbline.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
