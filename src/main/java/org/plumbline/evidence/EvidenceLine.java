package org.plumbline.evidence;

import org.plumbline.shared.Subject;

/** A piece of evidence with the record that it belongs to, for an index. */
public record EvidenceLine(Evidence evidence, Subject record) {}
