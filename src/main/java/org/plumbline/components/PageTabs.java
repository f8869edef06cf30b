package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.TabSheet;

/** The tabs of a page. */
public class PageTabs extends TabSheet {

    public PageTabs() {
        addClassName("page-tabs");
        addThemeName("no-border");
        addThemeName("no-padding");
        getElement()
                .executeJs(
                        "this.querySelector('vaadin-tabs')?.shadowRoot?.querySelector('#scroll')?.removeAttribute('tabindex')");
    }

    /**
     * Takes the scrolling box inside the tabs out of the tab order. The component makes it focusable, which puts
     * something into the list of tabs that is no tab; screen readers then count wrong.
     */
    public static void mend(Component tabs) {
        tabs.getElement().executeJs("this.shadowRoot?.querySelector('#scroll')?.removeAttribute('tabindex')");
    }
}
