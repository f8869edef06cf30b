package org.plumbline.audit;

/**
 * Somebody asked for a record that does not exist, or that they may not see; the answer was the same for both.
 *
 * @param what the kind of record
 * @param id as it was asked for
 */
public record RecordNotShown(String what, String id) {}
