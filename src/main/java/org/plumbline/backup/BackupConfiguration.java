package org.plumbline.backup;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BackupConfiguration {

    /** What lies beside the database of the server that runs. */
    @Bean
    Surroundings surroundings(
            @Value("${plumbline.data}") Path data,
            @Value("${plumbline.catalogue.overlay}") String overlay,
            @Value("${plumbline.audit.key}") Path key,
            @Value("${plumbline.audit.checkpoints}") Path checkpoints) {
        var catalogue = overlay.isBlank() ? data.resolve("rmf-controls") : Path.of(overlay);
        return new Surroundings(catalogue, key, checkpoints, System.getenv());
    }
}
