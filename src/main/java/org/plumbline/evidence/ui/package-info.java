/**
 * The evidence of a record on its page. {@link org.plumbline.evidence.ui.EvidencePanels} is for the pages of all
 * features whose records have some.
 */
@NamedInterface("panel")
@NullMarked
package org.plumbline.evidence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
