/**
 * What {@code rmf-controls/} says: frameworks, risk categories, the risk library, scales and rules.
 *
 * <p>{@link org.plumbline.catalogue.Catalogue} is the way in; it is read and checked once, at start, and does not
 * change afterwards. Official wording comes in through {@link org.plumbline.catalogue.OfficialTexts} and is kept beside
 * ours.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"shared", "audit", "security", "components", "scoring"})
@NullMarked
package org.plumbline.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
