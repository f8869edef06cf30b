package org.plumbline.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The technical parts of the systems. */
interface SystemComponents extends Repository<SystemComponent, UUID> {

    SystemComponent saveAndFlush(SystemComponent component);

    void flush();

    void delete(SystemComponent component);

    Optional<SystemComponent> findById(UUID id);

    List<SystemComponent> findAllBySystemIdOrderByKindAscNameAscIdAsc(UUID systemId);
}
