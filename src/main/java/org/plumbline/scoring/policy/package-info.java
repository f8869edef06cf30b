/** The numbers of the scores that are judgement: one policy, versioned, which every score names in its reasons. */
@NullMarked
package org.plumbline.scoring.policy;

import org.jspecify.annotations.NullMarked;
