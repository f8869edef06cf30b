package org.plumbline.backup;

/** An archive is not as it was made: it was cut, or something in it was changed, added or taken away. */
public final class ArchiveUnsound extends BackupRefused {

    ArchiveUnsound(String sentence) {
        super(sentence);
    }

    ArchiveUnsound(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
