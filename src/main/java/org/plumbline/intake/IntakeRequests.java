package org.plumbline.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests to use AI tools. */
interface IntakeRequests extends Repository<IntakeRequest, UUID> {

    IntakeRequest saveAndFlush(IntakeRequest request);

    void flush();

    Optional<IntakeRequest> findById(UUID id);

    @Query("select count(r) from IntakeRequest r where r.status = :status")
    long countByStatus(IntakeStatus status);

    @Query("""
            select r from IntakeRequest r
            where r.requester = :requester and not r.answerRead
                and r.status in (ACCEPTED, JOINED, DECLINED)
            order by r.decidedAt desc, r.id
            """)
    List<IntakeRequest> unreadAnswersTo(UUID requester);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from IntakeRequest r where r.demo")
    int deleteDemo();
}
