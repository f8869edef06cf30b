/**
 * What every request and every answer passes, whatever it is for: the headers, the names that the server answers to,
 * the proxies it believes, and what strangers learn of an error.
 *
 * <p>Nothing calls it; it stands before the pages. It knows no feature and no person.
 */
@ApplicationModule(
        displayName = "Edges",
        allowedDependencies = {"shared"})
@NullMarked
package org.plumbline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
