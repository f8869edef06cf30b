package org.plumbline.catalogue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the catalogue comes from besides the files that ship.
 *
 * @param overlay a folder whose files replace ours where they have the same id, and are added where they do not
 */
@ConfigurationProperties("plumbline.catalogue")
public record CatalogueSettings(@Nullable Path overlay) {}
