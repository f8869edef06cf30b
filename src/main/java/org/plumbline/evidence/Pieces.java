package org.plumbline.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All evidence of all records. */
interface Pieces extends Repository<Piece, UUID> {

    Piece saveAndFlush(Piece piece);

    Optional<Piece> findById(UUID id);

    List<Piece> findAllBySubjectIdAndSubjectTypeOrderByAddedAtAscIdAsc(UUID subjectId, String subjectType);

    int countBySubjectIdAndSubjectTypeAndState(UUID subjectId, String subjectType, EvidenceState state);

    Optional<Piece> findFirstBySubjectIdAndSubjectTypeAndStateAndSha256(
            UUID subjectId, String subjectType, EvidenceState state, String sha256);

    List<Piece> findAllByScanAndErasedAtIsNullOrderByIdAsc(ScanState scan, Limit limit);

    @Query("select coalesce(sum(p.sizeBytes), 0) from Piece p where p.erasedAt is null")
    long bytesOfAll();

    @Query("select coalesce(sum(p.sizeBytes), 0) from Piece p where p.erasedAt is null and p.addedBy = :person")
    long bytesOf(UUID person);

    @Query("select p from Piece p where p.id > :last order by p.id")
    List<Piece> after(UUID last, Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Piece p where p.subjectId in :records or p.partOf in :records")
    int deleteAllOf(Collection<UUID> records);
}
