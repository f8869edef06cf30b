package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.audit.EventKind;
import org.plumbline.audit.Recorded;
import org.plumbline.shared.Change;
import org.plumbline.shared.Subject;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class AccountNoticesTest {

    private static final Subject ANA = new Subject("person", new UUID(1, 1), "ana@example.org", "Ana");
    private static final int PATIENCE_MS = 20_000;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private AccountNotices notices = new AccountNotices(none(), "plumbline@example.org");

    @BeforeEach
    void aMailServer() {
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        notices = new AccountNotices(beans.getBeanProvider(MailSender.class), "plumbline@example.org");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {
                "PERSON_PASSWORD_CHANGED",
                "PERSON_PASSWORD_CHOSEN",
                "PERSON_PASSWORD_RESET",
                "PERSON_AUTHENTICATOR_ADDED",
                "PERSON_AUTHENTICATOR_REMOVED",
                "PERSON_AUTHENTICATOR_RESET",
                "PERSON_RECOVERY_CODES_MADE"
            })
    void peopleHearOfWhatChangedAboutTheirSignIn(EventKind kind) throws Exception {
        notices.changed(Recorded.of(kind, ANA));

        assertThat(server.waitForIncomingEmail(PATIENCE_MS, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("ana@example.org");
        assertThat(mail.getSubject()).isEqualTo("Plumbline: your account");
    }

    @Test
    void ofAnotherAddressBothHear() throws Exception {
        notices.changed(Recorded.of(
                EventKind.PERSON_CHANGED, ANA, Change.of("person.email", "former@example.org", "ana@example.org")));

        assertThat(server.waitForIncomingEmail(PATIENCE_MS, 2)).isTrue();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                }))
                .containsExactlyInAnyOrder("former@example.org", "ana@example.org");
    }

    @Test
    void whereNoMailServerAnswersTheChangeStands() {
        server.stop();

        assertThatCode(() -> notices.changed(Recorded.of(EventKind.PERSON_PASSWORD_CHANGED, ANA)))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAMailServerNobodyIsWrittenTo() {
        assertThatCode(() -> new AccountNotices(none(), "plumbline@example.org")
                        .changed(Recorded.of(EventKind.PERSON_PASSWORD_CHANGED, ANA)))
                .doesNotThrowAnyException();
    }

    private static org.springframework.beans.factory.ObjectProvider<MailSender> none() {
        return new StaticListableBeanFactory().getBeanProvider(MailSender.class);
    }
}
