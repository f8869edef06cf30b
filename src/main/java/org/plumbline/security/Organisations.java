package org.plumbline.security;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Holds the organisation: none before the first run, one after it. */
interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    List<Organisation> findAll();
}
