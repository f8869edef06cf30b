package org.plumbline.backup;

/** A backup cannot be made or brought back as it was asked for; the message is the one sentence that people read. */
public class BackupRefused extends RuntimeException {

    BackupRefused(String sentence) {
        super(sentence);
    }

    BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
