package org.plumbline.evidence;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of evidence are kept.
 *
 * @param key the file of the keys that wrap the key of each file; made at the first start
 * @param secret those keys themselves instead, each in Base64, the newest first and a comma between them
 * @param quota how much all files may take together
 * @param quotaPerPerson how much the files of one person may take
 * @param clamd where a ClamAV daemon listens, as {@code tcp://host:3310} or {@code unix:/run/clamav/clamd.ctl}; null
 *     for none
 */
@ConfigurationProperties("plumbline.evidence")
record EvidenceSettings(
        Path key,
        @Nullable String secret,
        @DefaultValue("20GB") DataSize quota,
        @DefaultValue("2GB") DataSize quotaPerPerson,
        @Nullable URI clamd) {}
