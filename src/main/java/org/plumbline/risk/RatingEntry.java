package org.plumbline.risk;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plumbline.shared.Ids;

/** One rating that was given. Entries are only added, so the register shows how each risk moved. */
@Entity
class RatingEntry {

    @Id
    private UUID id;

    private UUID riskId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    private Rating rating;

    RatingEntry(UUID riskId, Stage stage, Rating rating) {
        this.id = Ids.next();
        this.riskId = riskId;
        this.stage = stage;
        this.rating = rating;
    }

    protected RatingEntry() {}

    Stage stage() {
        return stage;
    }

    Rating rating() {
        return rating;
    }
}
