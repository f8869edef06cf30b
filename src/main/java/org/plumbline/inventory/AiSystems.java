package org.plumbline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The AI systems of the inventory. */
interface AiSystems extends Repository<AiSystem, UUID> {

    AiSystem saveAndFlush(AiSystem system);

    void flush();

    Optional<AiSystem> findById(UUID id);

    List<AiSystem> findAllByIdInOrderBySortNameAscIdAsc(Collection<UUID> ids);

    List<AiSystem> findFirst200ByTierRulesNot(String edition);

    @Query("select new org.plumbline.inventory.SystemRef(s.id, s.code, s.name) from AiSystem s where s.id in :ids")
    List<SystemRef> named(Collection<UUID> ids);

    @Query("""
            select new org.plumbline.inventory.SystemIdentity(s.id, s.code, s.name, s.organisation, s.unit, s.externalId)
            from AiSystem s
            order by s.code, s.id
            """)
    List<SystemIdentity> identities();

    boolean existsById(UUID id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AiSystem s where s.demo")
    int deleteDemo();
}
