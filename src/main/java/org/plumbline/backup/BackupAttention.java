package org.plumbline.backup;

import java.util.List;
import org.plumbline.backup.BackupHealth.Trouble;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.Permission;
import org.plumbline.security.SecurityRoutes;
import org.plumbline.shared.AttentionSource;
import org.springframework.stereotype.Component;

/** Tells administrators when backups cannot be relied on. */
@Component
class BackupAttention implements AttentionSource {

    private final Backups backups;
    private final CurrentPerson me;

    BackupAttention(Backups backups, CurrentPerson me) {
        this.backups = backups;
        this.me = me;
    }

    @Override
    public List<Need> needs() {
        if (!me.may(Permission.ADMINISTER)) {
            return List.of();
        }
        return backups.troubles().stream()
                .map(trouble -> Need.of(
                        trouble == Trouble.NO_BACKUP ? Urgency.SOON : Urgency.OVERDUE,
                        "backup.trouble." + trouble.name(),
                        SecurityRoutes.ADMINISTRATION))
                .toList();
    }
}
