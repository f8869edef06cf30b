package org.plumbline.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The places of the organisation. */
interface Facilities extends Repository<Facility, UUID> {

    Facility save(Facility facility);

    Optional<Facility> findById(UUID id);

    boolean existsByNameIgnoreCase(String name);

    List<Facility> findAllByOrderByNameAscIdAsc();

    List<Facility> findAllByDemoIsTrue();

    void delete(Facility facility);
}
