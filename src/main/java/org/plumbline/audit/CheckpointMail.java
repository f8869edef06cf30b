package org.plumbline.audit;

import java.io.IOException;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import tools.jackson.databind.json.JsonMapper;

/** Mails checkpoints, one to a mail, to people who keep them. */
final class CheckpointMail implements CheckpointPlace {

    private final MailSender mail;
    private final String from;
    private final List<String> to;
    private final JsonMapper json;

    CheckpointMail(MailSender mail, String from, List<String> to, JsonMapper json) {
        this.mail = mail;
        this.from = from;
        this.to = List.copyOf(to);
        this.json = json;
    }

    @Override
    public String name() {
        return "mailto:" + String.join(",", to);
    }

    @Override
    public void keep(Checkpoint checkpoint) throws IOException {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.toArray(String[]::new));
        message.setSubject("Plumbline: checkpoint of the audit trail, %s at %d"
                .formatted(checkpoint.chain().id(), checkpoint.size()));
        message.setText("""
                How the audit trail stood, signed. Keep this mail: with the line below, “plumbline verify audit --checkpoints FILE”
                proves that nothing before it was rewritten or cut off. FILE holds one such line for each checkpoint that you keep.

                %s
                """.formatted(json.writeValueAsString(checkpoint)));
        try {
            mail.send(message);
        } catch (MailException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
