package org.plumbline.shared;

import java.util.UUID;

/** Who does something, as the trail names them. The principal of a session is one. */
public interface Actor {

    UUID id();

    String name();
}
