package org.plumbline.inventoryimport;

import org.plumbline.shared.RuleViolation;

/** An import was refused as a whole; nothing was written. */
public abstract sealed class ImportRefusal extends RuleViolation {

    private ImportRefusal(String reason, Object... arguments) {
        super("import.refused." + reason, reason, arguments);
    }

    /** A system without a name cannot be kept. */
    public static final class NoColumnForName extends ImportRefusal {
        NoColumnForName() {
            super("no-column-for-name");
        }
    }

    /** Every row is refused or says what is known already. */
    public static final class NothingToImport extends ImportRefusal {
        NothingToImport(String file) {
            super("nothing-to-import", file);
        }
    }

    /**
     * The inventory or the file is not what the preview was made from, so the person has not seen what would happen.
     */
    public static final class PreviewOutdated extends ImportRefusal {
        PreviewOutdated() {
            super("preview-outdated");
        }
    }

    /** Another mapping has the name. */
    public static final class MappingNameTaken extends ImportRefusal {
        MappingNameTaken(String name) {
            super("mapping-name-taken", name);
        }
    }
}
