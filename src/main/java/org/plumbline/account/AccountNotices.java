package org.plumbline.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells people by mail that something changed about how they sign in, so that they hear of what somebody else did in
 * their name. It is sent once the change is committed, beside it, and a mail that cannot be sent changes nothing: the
 * trail has the change, and the person's page shows it. Without a mail server there are no mails.
 */
@Component
class AccountNotices {

    private static final Logger LOG = LoggerFactory.getLogger(AccountNotices.class);
    private static final String EMAIL = "person.email";
    private static final Map<EventKind, String> TOLD = new EnumMap<>(Map.ofEntries(
            Map.entry(EventKind.PERSON_PASSWORD_CHANGED, "Your password was changed."),
            Map.entry(EventKind.PERSON_PASSWORD_CHOSEN, "A password was chosen with your link."),
            Map.entry(
                    EventKind.PERSON_PASSWORD_RESET,
                    "An administrator made a link with which you choose a new password."),
            Map.entry(EventKind.PERSON_AUTHENTICATOR_ADDED, "An authenticator app was added to your account."),
            Map.entry(EventKind.PERSON_AUTHENTICATOR_REMOVED, "Your authenticator app was removed."),
            Map.entry(EventKind.PERSON_PASSKEY_ADDED, "A passkey was added to your account."),
            Map.entry(EventKind.PERSON_PASSKEY_REMOVED, "A passkey was removed from your account."),
            Map.entry(EventKind.PERSON_AUTHENTICATOR_RESET, "An administrator reset your second step."),
            Map.entry(EventKind.PERSON_RECOVERY_CODES_MADE, "New recovery codes were made for your account."),
            Map.entry(EventKind.PERSON_CHANGED, "The e-mail address of your account was changed.")));

    private final @Nullable MailSender mail;
    private final String from;

    AccountNotices(ObjectProvider<MailSender> mail, @Value("${plumbline.account.mail-from}") String from) {
        this.mail = mail.getIfAvailable();
        this.from = from;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(Recorded fact) {
        var told = TOLD.get(fact.kind());
        if (mail != null && told != null) {
            Thread.ofVirtual().name("account notice").start(() -> tell(fact, told));
        }
    }

    private void tell(Recorded fact, String told) {
        if (fact.kind() != EventKind.PERSON_CHANGED) {
            send(fact.subject().code(), told);
            return;
        }
        // to both: whoever took over an account would change the address first
        fact.changes().stream()
                .filter(change -> change.field().equals(EMAIL))
                .map(Change::before)
                .forEach(former -> {
                    send(String.valueOf(former), told);
                    send(fact.subject().code(), told);
                });
    }

    private void send(String address, String told) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject("Plumbline: your account");
        message.setText(told + """


                If that was you, or you know of it, there is nothing to do. Otherwise tell an administrator of Plumbline at
                once, and look at “Your account” there, which shows what happened lately and where you are signed in.
                """);
        try {
            Objects.requireNonNull(mail).send(message);
        } catch (MailException refused) {
            LOG.warn(
                    "A notice about an account could not be mailed: {}",
                    refused.getClass().getSimpleName());
        }
    }
}
