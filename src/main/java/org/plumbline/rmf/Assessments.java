package org.plumbline.rmf;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The answers that somebody gave. */
interface Assessments extends Repository<Assessment, UUID> {

    Assessment saveAndFlush(Assessment assessment);

    void delete(Assessment assessment);

    void flush();

    Optional<Assessment> findBySystemIdAndSubcategory(UUID systemId, String subcategory);

    /** The organisation's answer. */
    Optional<Assessment> findBySystemIdIsNullAndSubcategory(String subcategory);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Assessment a where a.demo")
    int deleteDemo();
}
