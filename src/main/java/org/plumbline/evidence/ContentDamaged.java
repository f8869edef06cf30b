package org.plumbline.evidence;

import java.io.IOException;

/** What is stored of a file is not what was put there: a piece is missing, changed, or in another's place. */
final class ContentDamaged extends IOException {

    ContentDamaged(String what) {
        super("The content of a file of evidence is damaged: " + what);
    }

    ContentDamaged(String what, Throwable cause) {
        super("The content of a file of evidence is damaged: " + what, cause);
    }
}
