package org.plumbline.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;

@WithPerson(Role.RISK_MANAGER)
class RecordPageTest extends ViewTest {

    /** A form somewhere within a tab. */
    private static final class Form extends Div implements Guarded {

        private final TextField words = new TextField("Words");
        private final LeaveGuard guard = new LeaveGuard(this, () -> !words.isEmpty());

        Form() {
            add(words);
        }

        @Override
        public void leave(SerializableRunnable away) {
            guard.leave(away);
        }
    }

    @BeforeEach
    void aRecord() {
        var page = new RecordPage();
        page.tab("form", "Form", "", () -> new Div(new Form()));
        page.tab("other", "Other", "", () -> new Paragraph("Something else"));
        page.open(QueryParameters.empty());
        open("account", ""); // any page of the application
        UI.getCurrent().add(page);
    }

    @Test
    void anotherTabOpensAtOnceWhereNothingIsLost() {
        select(1);

        assertThat(text(UI.getCurrent())).contains("Something else");
    }

    @Test
    void whatWasTypedStaysUntilThePersonLetsItGo() {
        findTextField().withLabel("Words").setValue("Mine");

        select(1);
        findConfirmDialog().cancel();
        assertThat(findTextField().withLabel("Words").component().getValue()).isEqualTo("Mine");
        assertThat(find(Tabs.class).single().getSelectedIndex()).isZero();

        select(1);
        findConfirmDialog().confirm();
        assertThat(text(UI.getCurrent())).contains("Something else");
        assertThat(find(Tabs.class).single().getSelectedIndex()).isEqualTo(1);
    }

    private void select(int tab) {
        test(find(Tabs.class).single()).select(tab);
    }
}
