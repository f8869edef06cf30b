package org.plumbline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;

/** Who goes where their role does not lead is remembered; who goes elsewhere is not. */
@WithPerson(value = Role.SYSTEM_OWNER, name = "Wandering Wes")
class RefusedViewsTest extends ViewTest {

    @Test
    void aViewThatIsNotOpenedIsInTheTrail() {
        UI.getCurrent().navigate("systems");
        UI.getCurrent().navigate("administration");

        assertThat(refusals()).singleElement().asString().contains("Wandering Wes", "AdministrationView");
    }

    private List<String> refusals() {
        return jdbc.sql("""
                select w.words from audit_event e join audit_words w on w.chain = e.chain and w.seq = e.seq
                where e.kind = 'access.refused' and w.words like '%Wandering Wes%'""").query(String.class).list();
    }
}
