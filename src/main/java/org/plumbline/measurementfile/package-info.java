/**
 * Measurement documents: JSON that a model pipeline writes, scored without a database. Its schema is
 * {@code rmf-controls/schema/measurement.schema.json}.
 *
 * <p>{@link org.plumbline.measurementfile.MeasurementFile} is the way in. What is wrong with a document is named with
 * the place, as RFC 6901 writes it, and with row and column of a CSV file.
 */
@ApplicationModule(
        displayName = "Measurement documents",
        allowedDependencies = {"shared", "catalogue", "scoring"})
@NullMarked
package org.plumbline.measurementfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
