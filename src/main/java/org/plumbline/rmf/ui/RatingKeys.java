package org.plumbline.rmf.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Hears single keys pressed anywhere on the page, except where somebody types. It can be turned off. */
@Tag("rating-keys")
@JsModule("./rmf/rating-keys.ts")
class RatingKeys extends Component {

    RatingKeys(List<String> keys) {
        getElement().setPropertyList("keys", keys);
    }

    void setActive(boolean active) {
        getElement().setProperty("off", !active);
    }

    Registration addPressedListener(ComponentEventListener<Pressed> listener) {
        return addListener(Pressed.class, listener);
    }

    /** Somebody pressed one of the keys. Flow makes it by reflection, which asks that it be public. */
    @DomEvent("rating-key")
    public static class Pressed extends ComponentEvent<RatingKeys> {

        private final String key;

        public Pressed(RatingKeys source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
