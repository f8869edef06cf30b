/** The screens of the RMF map: the matrix, the answers of a system and of the organisation, rating, gaps. */
@NullMarked
package org.plumbline.rmf.ui;

import org.jspecify.annotations.NullMarked;
