package org.plumbline.evidence;

/** A file that came in and was looked at. */
record ExaminedFile(String name, DocumentType type, long bytes, String sha256, ScanState scan) {}
