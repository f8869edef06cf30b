/**
 * What a model gives away about the people it was trained on, through its interface or as a released file: membership
 * inference, inversion and extraction, the sub-risks of model inversion.
 *
 * <p>{@link org.plumbline.scoring.leakage.LeakageScoring} is the way in. An audit and a proof of differential privacy
 * live on one scale, the attacker's gain at few false alarms.
 */
@NullMarked
package org.plumbline.scoring.leakage;

import org.jspecify.annotations.NullMarked;
