package org.plumbline;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of a view without a browser, as somebody of an organisation that is set up. */
@PlumblineTest
public abstract class ViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void anOrganisation() {
        TestOrganisation.create(jdbc);
    }

    /** Opens a page whose address has a query. */
    protected void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    /** The type of the exception with which a page refuses to open. */
    protected String refusalOf(String path) {
        UI.getCurrent().navigate(path);
        return ((Component) getCurrentView()).getElement().getProperty("exceptionType", "none");
    }

    /** All that the current view says, its grids excepted. */
    protected String said() {
        return text((Component) getCurrentView());
    }

    /** All that a component and what is in it say, its parts a space apart. */
    protected static String text(Component component) {
        var words = new StringBuilder();
        collect(component.getElement(), words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText());
        } else {
            element.getChildren().forEach(child -> collect(child, words));
            words.append(' ');
        }
    }

    /** What the open dialogs say, the titles included. */
    protected String asked() {
        return Stream.concat(
                        find(Dialog.class).all().stream().map(dialog -> dialog.getHeaderTitle() + " " + text(dialog)),
                        find(ConfirmDialog.class).all().stream().map(ViewTest::text))
                .collect(Collectors.joining(" "));
    }

    /** The short messages that are shown. */
    protected List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getProperty("text", "") + text(notice))
                .toList();
    }
}
