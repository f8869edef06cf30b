package org.plumbline.audit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the trail keeps what must not be in its database.
 *
 * @param key the private key that signs checkpoints; made at the first start
 * @param checkpoints the file that checkpoints are added to; on a volume that who runs the database cannot write, it
 *     proves that nothing was rewritten or cut off
 * @param syslog where checkpoints are also sent, as {@code udp://host:514} or {@code tcp://host:601}
 * @param mailTo who also gets them by mail; the mail server is that of {@code spring.mail}
 * @param mailFrom the sender of those mails
 */
@ConfigurationProperties("plumbline.audit")
record AuditSettings(
        Path key,
        Path checkpoints,
        @Nullable URI syslog,
        @DefaultValue List<String> mailTo,
        @DefaultValue("plumbline@localhost") String mailFrom) {}
