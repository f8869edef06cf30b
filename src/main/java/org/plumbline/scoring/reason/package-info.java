/**
 * Why a score is what it is: what each input adds, the inputs and the policy constants that were used, how old the
 * evidence is, how far it can be trusted, and what would change the level.
 */
@NullMarked
package org.plumbline.scoring.reason;

import org.jspecify.annotations.NullMarked;
