package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record: where it stands in the house, its name, code and state, what can be done with it, tabs, and
 * its facts at the right. The open tab is part of the URL ({@code ?tab=risks}); a tab is built when it is opened.
 */
public class RecordPage extends Div {

    private static final String TAB = "tab";
    private static final String COUNT = "tab-count";

    private final Nav trail = new Nav();
    private final Div header = new Div();
    private final Div meta = new Div();
    private final Div actions = new Div();
    private final Tabs tabs = new Tabs(false);
    private final Div body = new Div();
    private final Div content = new Div();
    private final Map<String, SerializableSupplier<Component>> pages = new LinkedHashMap<>();
    private final Map<Tab, String> keys = new LinkedHashMap<>();
    private String shown = "";

    public RecordPage() {
        addClassName("record-page");
        trail.addClassName("trail");
        trail.getElement().setAttribute("aria-label", getTranslation("components.trail"));
        header.addClassName("record-header");
        meta.addClassName("record-meta");
        actions.addClassName("record-actions");
        body.addClassName("record-body");
        content.addClassName("record-content");
        body.add(content);
        tabs.addClassName("record-tabs");
        PageTabs.mend(tabs);
        tabs.addSelectedChangeListener(change -> {
            var chosen = change.getSelectedTab();
            var key = keys.get(chosen);
            if (key != null && !key.equals(shown)) {
                choose(chosen, key, change.getPreviousTab(), change.isFromClient());
            }
        });
        add(trail, header, meta, tabs, body);
    }

    /** A list that this record is one of: {@code AI systems /}. */
    public RecordPage in(String route, String words) {
        trail.add(new Anchor(route, words), new Span("/"));
        return this;
    }

    /** Name, code and state. */
    public RecordPage title(String name, @Nullable String code, Component... states) {
        header.removeAll();
        header.add(new H1(name));
        if (code != null) {
            header.add(new CodeChip(code));
        }
        header.add(states);
        header.add(actions);
        trail.getChildren().filter(child -> child.hasClassName("here")).toList().forEach(trail::remove);
        var here = new Span(name);
        here.addClassName("here");
        trail.add(here);
        return this;
    }

    /** A line beneath the title: owners, vendor, dates. */
    public RecordPage meta(Component... parts) {
        meta.removeAll();
        meta.add(parts);
        return this;
    }

    public RecordPage actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        return this;
    }

    /** The facts at the right; on a narrow screen they stand beneath the tab. */
    public RecordPage facts(Component facts) {
        body.getChildren().filter(child -> child != content).toList().forEach(body::remove);
        facts.addClassName("record-facts");
        body.add(facts);
        return this;
    }

    public RecordPage tab(String key, String title, String count, SerializableSupplier<Component> page) {
        var tab = new Tab(new Span(title));
        if (!count.isEmpty()) {
            tab.add(badge(count));
        }
        pages.put(key, page);
        keys.put(tab, key);
        tabs.add(tab);
        return this;
    }

    /** Shows another short count behind a tab's label. */
    public RecordPage count(String key, String count) {
        keys.forEach((tab, tabKey) -> {
            if (tabKey.equals(key)) {
                tab.getChildren()
                        .filter(child -> child.hasClassName(COUNT))
                        .toList()
                        .forEach(tab::remove);
                if (!count.isEmpty()) {
                    tab.add(badge(count));
                }
            }
        });
        return this;
    }

    /** Builds the open tab anew, after something that it shows was changed. */
    public void refresh() {
        var key = keys.get(tabs.getSelectedTab());
        if (key != null) {
            open(key);
        }
    }

    private static Span badge(String count) {
        var badge = new Span(count);
        badge.addClassName(COUNT);
        return badge;
    }

    /** Adds the tabs that other features give to this kind of record. */
    public RecordPage tabs(Stream<RecordTab> others, UUID subject) {
        others.sorted(java.util.Comparator.comparingInt(RecordTab::order))
                .forEach(tab ->
                        tab(tab.key(), getTranslation(tab.titleKey()), tab.count(subject), () -> tab.content(subject)));
        return this;
    }

    /** Opens the tab that the URL names, else the first. */
    public void open(QueryParameters parameters) {
        var wanted = parameters.getSingleParameter(TAB).filter(pages::containsKey);
        var key = wanted.orElseGet(() -> pages.keySet().iterator().next());
        keys.forEach((tab, tabKey) -> {
            if (tabKey.equals(key)) {
                tabs.setSelectedTab(tab);
            }
        });
        open(key);
    }

    /** Opens another tab; where a form is open, that stays until what was typed may be lost. */
    private void choose(Tab chosen, String key, @Nullable Tab previous, boolean inUrl) {
        SerializableRunnable away = () -> {
            shown = key;
            tabs.setSelectedTab(chosen);
            open(key);
            if (inUrl) {
                keepInUrl(key);
            }
        };
        guarded(content)
                .ifPresentOrElse(
                        form -> {
                            tabs.setSelectedTab(previous);
                            form.leave(away);
                        },
                        away::run);
    }

    private static Optional<Guarded> guarded(Component within) {
        return within instanceof Guarded form
                ? Optional.of(form)
                : within.getChildren().flatMap(child -> guarded(child).stream()).findFirst();
    }

    private void open(String key) {
        shown = key;
        content.removeAll();
        var page = pages.get(key);
        if (page != null) {
            content.add(page.get());
        }
    }

    private void keepInUrl(String key) {
        var ui = UI.getCurrent();
        var path = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.of(TAB, key)));
    }
}
