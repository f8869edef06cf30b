package org.plumbline.components;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A column of a {@link RecordList}. */
public final class ListColumn<R> implements Serializable {

    /** What its values are, for exports. */
    enum ValueType {
        TEXT,
        CODE,
        NUMBER,
        DATE
    }

    private final String key;
    private final String header;
    private final Grid.Column<R> grid;
    private final ListCell<R> cell;
    private final SerializableFunction<R, String> text;
    private @Nullable SerializableFunction<R, ? extends @Nullable Object> value;
    private ValueType valueType = ValueType.TEXT;
    private boolean essential;
    private boolean optional;

    ListColumn(String key, String header, Grid.Column<R> grid, ListCell<R> cell, SerializableFunction<R, String> text) {
        this.key = key;
        this.header = header;
        this.grid = grid;
        this.cell = cell;
        this.text = text;
        grid.setSortable(false);
    }

    /** Lets people sort by it; the properties are those of the query behind the list. */
    public ListColumn<R> sortable(String... properties) {
        grid.setSortProperty(properties);
        grid.setSortable(true);
        return this;
    }

    /** Keeps it on a narrow screen, where a row is a card of about three values. */
    public ListColumn<R> essential() {
        essential = true;
        return this;
    }

    /** Hides it until somebody chooses it. */
    public ListColumn<R> optional() {
        optional = true;
        grid.setVisible(false);
        return this;
    }

    /** A column width, say {@code 12rem}. */
    public ListColumn<R> width(String width) {
        grid.setWidth(width);
        return this;
    }

    void value(ValueType type, SerializableFunction<R, ? extends @Nullable Object> typed) {
        valueType = type;
        value = typed;
    }

    ValueType valueType() {
        return valueType;
    }

    public String key() {
        return key;
    }

    public String header() {
        return header;
    }

    /** What people read in a row. */
    public String text(R row) {
        return text.apply(row);
    }

    /** The same as a number or date where it is one, for exports. */
    public @Nullable Object value(R row) {
        return value == null ? text.apply(row) : value.apply(row);
    }

    boolean isEssential() {
        return essential;
    }

    boolean isOptional() {
        return optional;
    }

    ListCell<R> cell() {
        return cell;
    }

    Grid.Column<R> grid() {
        return grid;
    }
}
