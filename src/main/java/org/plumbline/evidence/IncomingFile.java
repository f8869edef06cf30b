package org.plumbline.evidence;

import java.nio.file.Path;
import org.plumbline.shared.FileName;

/**
 * A file that a person hands over. It still belongs to whoever made it.
 *
 * @param name as people may see it
 * @param path where its content lies
 */
public record IncomingFile(String name, Path path) {

    public IncomingFile {
        name = FileName.shown(name);
    }
}
