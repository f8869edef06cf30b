package org.plumbline.shared;

import java.util.UUID;

/**
 * What an event happened to.
 *
 * @param type the kind of record in lower case, say {@code ai-system}
 * @param code what people call it, say {@code AIS-0007}
 * @param title its name at that time
 */
public record Subject(String type, UUID id, String code, String title) {}
