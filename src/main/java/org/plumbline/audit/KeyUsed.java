package org.plumbline.audit;

import org.plumbline.shared.Subject;
import org.springframework.security.core.Authentication;

/** A script came in with a key of a person, for the first time on a day. */
public record KeyUsed(Authentication who, Subject key) {}
