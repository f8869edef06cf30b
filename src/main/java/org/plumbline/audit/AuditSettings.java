package org.plumbline.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the trail keeps what must not be in its database.
 *
 * @param key the private key that signs checkpoints; made at the first start
 * @param checkpoints the file that checkpoints are added to; on a volume that who runs the database cannot write, it
 *     proves that nothing was rewritten or cut off
 */
@ConfigurationProperties("plumbline.audit")
record AuditSettings(Path key, Path checkpoints) {}
