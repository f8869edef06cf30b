package org.plumbline.components;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link RecordList} draws a value of a row: a Lit template and the properties it reads. Cells of one list may be
 * joined in a card, so the names of their properties differ.
 */
public final class ListCell<R> implements Serializable {

    private final String template;
    private final @Nullable SerializableFunction<R, String> text; // of a cell that is nothing but text
    private final Map<String, SerializableFunction<R, ? extends @Nullable Object>> properties = new LinkedHashMap<>();

    /** @param template HTML that reads a property as {@code ${item.name}} */
    public ListCell(String template) {
        this(template, null);
    }

    private ListCell(String template, @Nullable SerializableFunction<R, String> text) {
        this.template = template;
        this.text = text;
    }

    /** Plain text. */
    static <R> ListCell<R> plain(String name, SerializableFunction<R, String> text) {
        return new ListCell<>("${item." + name + "}", text).with(name, text);
    }

    /** The cells of one row under each other: the first names the record, the others stand in a line beneath it. */
    static <R> ListCell<R> card(List<ListCell<R>> cells) {
        var rest = cells.stream()
                .skip(1)
                .map(cell -> "<span>" + cell.template + "</span>")
                .collect(Collectors.joining());
        var card = new ListCell<R>(
                "<div class=\"row-card\">" + cells.getFirst().template + "<div>" + rest + "</div></div>");
        cells.forEach(cell -> card.properties.putAll(cell.properties));
        return card;
    }

    /** Adds a property that the template reads. */
    public ListCell<R> with(String name, SerializableFunction<R, ? extends @Nullable Object> value) {
        properties.put(name, value);
        return this;
    }

    Grid.Column<R> columnOf(Grid<R> grid) {
        if (text != null) {
            return grid.addColumn(text::apply);
        }
        var renderer = LitRenderer.<R>of(template);
        properties.forEach((name, value) -> renderer.withProperty(name, value::apply));
        return grid.addColumn(renderer);
    }
}
