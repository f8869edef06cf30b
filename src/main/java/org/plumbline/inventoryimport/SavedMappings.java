package org.plumbline.inventoryimport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The mappings that were saved. */
interface SavedMappings extends Repository<SavedMapping, UUID> {

    SavedMapping saveAndFlush(SavedMapping mapping);

    Optional<SavedMapping> findByNameKey(String nameKey);

    Optional<SavedMapping> findById(UUID id);

    List<SavedMapping> findAllByOrderByNameAscIdAsc();

    void delete(SavedMapping mapping);
}
