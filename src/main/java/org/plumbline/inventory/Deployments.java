package org.plumbline.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Where the systems are deployed. */
interface Deployments extends Repository<Deployment, UUID> {

    Deployment saveAndFlush(Deployment deployment);

    void flush();

    void delete(Deployment deployment);

    Optional<Deployment> findById(UUID id);

    List<Deployment> findAllBySystemIdOrderByGoLiveAscIdAsc(UUID systemId);
}
