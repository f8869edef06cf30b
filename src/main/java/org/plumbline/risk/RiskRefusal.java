package org.plumbline.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.scoring.Exposure;
import org.plumbline.scoring.Level;
import org.plumbline.shared.RuleViolation;

/** The ways in which the register refuses, each named for its rule. */
public abstract sealed class RiskRefusal extends RuleViolation {

    private RiskRefusal(String key, String message, Object... arguments) {
        super("risk.refused." + key, message, arguments);
    }

    static void requireReason(String code, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing(code);
        }
    }

    /** The status does not lead there. */
    public static final class MoveNotAllowed extends RiskRefusal {
        MoveNotAllowed(String code, RiskStatus from, RiskStatus to) {
            super("move", code + " cannot move from " + from + " to " + to, code, Words.of(from), Words.of(to));
        }
    }

    /** Nobody accepts a risk by setting its status. */
    public static final class OnlyThroughAcceptance extends RiskRefusal {
        OnlyThroughAcceptance(String code) {
            super("only-through-acceptance", code + " becomes accepted only by a decision", code);
        }
    }

    /** The current exposure must be known first. */
    public static final class NotAssessedYet extends RiskRefusal {
        NotAssessedYet(String code) {
            super("not-assessed", "the current exposure of " + code + " is not assessed", code);
        }
    }

    /** Treatment needs a response to carry out. */
    public static final class NoResponsePlanned extends RiskRefusal {
        NoResponsePlanned(String code) {
            super("no-response", code + " has no response", code);
        }
    }

    /** Monitoring begins when the response is carried out. */
    public static final class ActionsStillOpen extends RiskRefusal {
        ActionsStillOpen(String code, long open) {
            super("actions-open", code + " has " + open + " open actions", code, open);
        }
    }

    /** Closing, reopening, declining and the like need a reason that later readers understand. */
    public static final class ReasonMissing extends RiskRefusal {
        ReasonMissing(String code) {
            super("reason-missing", "no reason was given for " + code, code);
        }
    }

    /** A closed risk does not change until it is reopened. */
    public static final class RiskIsClosed extends RiskRefusal {
        RiskIsClosed(String code) {
            super("closed", code + " is closed", code);
        }
    }

    /** What is left is more than the organisation carries; it needs treatment. */
    public static final class AboveAppetite extends RiskRefusal {
        AboveAppetite(String code, Exposure exposure, Level highest) {
            super(
                    "above-appetite",
                    code + " is at " + exposure + ", above " + highest,
                    code,
                    Words.of(exposure.level()),
                    Words.of(highest));
        }
    }

    /** The acceptance would hold longer than the organisation allows. */
    public static final class AcceptanceTooLong extends RiskRefusal {
        AcceptanceTooLong(String code, LocalDate until, LocalDate latest) {
            super("acceptance-too-long", code + " cannot be accepted until " + until, code, Words.of(latest));
        }
    }

    /** The acceptance would be over before it began. */
    public static final class AcceptanceAlreadyOver extends RiskRefusal {
        AcceptanceAlreadyOver(String code, LocalDate until) {
            super(
                    "acceptance-over",
                    "the acceptance of " + code + " would have ended on " + until,
                    code,
                    Words.of(until));
        }
    }

    /** One request waits already. */
    public static final class AcceptanceWaits extends RiskRefusal {
        AcceptanceWaits(String code) {
            super("acceptance-waits", "an acceptance of " + code + " waits for a decision", code);
        }
    }

    /** There is no request, or somebody has decided it. */
    public static final class NothingToDecide extends RiskRefusal {
        NothingToDecide(String code) {
            super("nothing-to-decide", "no acceptance of " + code + " waits for a decision", code);
        }
    }

    /** There is no acceptance in force that could be withdrawn. */
    public static final class NothingToWithdraw extends RiskRefusal {
        NothingToWithdraw(String code) {
            super("nothing-to-withdraw", "no acceptance of " + code + " stands", code);
        }
    }

    /** Whoever asks for an acceptance does not decide it. */
    public static final class OwnRequest extends RiskRefusal {
        OwnRequest(String code) {
            super("own-request", "the requester cannot decide the acceptance of " + code, code);
        }
    }

    /** Whoever gave the rating does not accept it. */
    public static final class OwnRating extends RiskRefusal {
        OwnRating(String code) {
            super("own-rating", "who rated " + code + " last cannot decide its acceptance", code);
        }
    }

    /** System owners raise and keep risks of their own systems. */
    public static final class OwnSystemMissing extends RiskRefusal {
        OwnSystemMissing() {
            super("own-system-missing", "a system owner's risk must name one of the owner's systems");
        }
    }
}
