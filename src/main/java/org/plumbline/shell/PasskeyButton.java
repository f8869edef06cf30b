package org.plumbline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Map;
import org.plumbline.account.PasskeyQuestion;
import org.plumbline.components.Notices;
import org.plumbline.shared.RuleViolation;
import tools.jackson.databind.JsonNode;

/** Leads to the browser's own dialog for passkeys, and says beneath the button what went wrong there. */
@JsModule("./passkeys.js")
class PasskeyButton extends Div {

    /** What browsers call a failure, and our words for it. Most of all, somebody has closed the dialog. */
    private static final Map<String, String> FAILURES = Map.of(
            "NotAllowedError", "passkey.failure.cancelled",
            "AbortError", "passkey.failure.cancelled",
            "OperationError", "passkey.failure.cancelled",
            "InvalidStateError", "passkey.failure.known",
            "ConstraintError", "passkey.failure.unfit",
            "NotSupportedError", "passkey.failure.unfit",
            "SecurityError", "passkey.failure.address");

    private final Paragraph problem = new Paragraph();
    private final Button button;
    private final String address;

    /**
     * @param address the one at which passkeys work
     * @param ask for the question, at each press of the button
     * @param given takes the question and what the authenticator answers
     */
    <Q extends PasskeyQuestion> PasskeyButton(
            String text, String address, SerializableSupplier<Q> ask, Answered<Q> given) {
        this.address = address;
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        button = new Button(text, _ -> refusable(() -> put(ask.get(), given)));
        addClassName("passkey-button");
        add(button, problem);
    }

    /** What is done with an answer. */
    interface Answered<Q extends PasskeyQuestion> extends java.io.Serializable {

        void accept(Q question, String answer);
    }

    /** The button itself, for its looks. */
    Button button() {
        return button;
    }

    private <Q extends PasskeyQuestion> void put(Q question, Answered<Q> given) {
        problem.setVisible(false);
        var way = question instanceof PasskeyQuestion.Make ? "make" : "show";
        getElement()
                .executeJs("return window.plumblinePasskeys[$0]($1)", way, question.json())
                .then(told -> hear(told, answer -> given.accept(question, answer)), this::fail);
    }

    private void hear(JsonNode told, SerializableConsumer<String> given) {
        if (told.hasNonNull("answer")) {
            refusable(() -> given.accept(told.get("answer").asString()));
        } else {
            fail(told.path("failure").asString(""));
        }
    }

    private void fail(String failure) {
        say(getTranslation(FAILURES.getOrDefault(failure, "passkey.failure.unfit"), address));
    }

    private void refusable(Runnable action) {
        try {
            action.run();
        } catch (RuleViolation refused) {
            say(Notices.sentence(this, refused));
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
