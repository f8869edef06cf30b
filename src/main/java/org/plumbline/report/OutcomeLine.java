package org.plumbline.report;

import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Framework;
import org.plumbline.rmf.AnswerDetails;
import org.plumbline.rmf.Coverage;

/**
 * An outcome of the AI RMF with how far it is reached.
 *
 * @param answer null where each system answers for itself and the workbook covers more than one
 * @param systems the answers of the systems, null where the organisation answers or the workbook covers one system
 * @param risks how many open risks speak to it
 */
record OutcomeLine(
        Framework.Function function,
        Framework.Category category,
        Framework.Subcategory outcome,
        @Nullable AnswerDetails answer,
        @Nullable Coverage systems,
        int risks) {}
