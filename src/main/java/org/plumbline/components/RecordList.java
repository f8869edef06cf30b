package org.plumbline.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of records: search, filters and sorting kept in the URL, a choice of columns, selection with batch actions,
 * export of what is shown, and an empty state that says what to do first.
 *
 * <p>It asks its {@link ListSource} for a page at a time and holds no rows. A click on a row opens the record, a click
 * with Ctrl in a new tab. On a narrow screen each row is a card of the essential columns.
 *
 * @param <R> the record rows
 */
public class RecordList<R> extends Div implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 50;
    private static final int NARROW_PX = 700;

    private final String key;
    private final transient ListSource<R> source;
    private final SerializableFunction<R, String> href;
    private final Grid<R> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final Span count = new Span();
    private final FilterMenu filterMenu;
    private final ColumnMenu<R> columnMenu;
    private final Div toolbar = new Div();
    private final BatchBar<R> batchBar;
    private final Map<String, ListColumn<R>> columns = new LinkedHashMap<>();
    private final List<ListFilter> filters = new ArrayList<>();
    private final List<ListQuery.SortBy> defaultSort = new ArrayList<>();
    private Supplier<Component> emptyState = Div::new;
    private ListQuery query = ListQuery.EVERYTHING;
    private boolean narrow;
    private Grid.@Nullable Column<R> cards; // one column for all that matters, made when a narrow screen asks for it
    private boolean selectable;

    /**
     * A list.
     *
     * @param key prefix of its translation keys: {@code <key>.search}, {@code <key>.count}, {@code <key>.none-match}
     * @param href the route of a row's record; empty where there is none to open
     */
    public RecordList(String key, ListSource<R> source, SerializableFunction<R, String> href) {
        this.key = key;
        this.source = source;
        this.href = href;
        this.filterMenu = new FilterMenu(filters, (filter, values) -> show(query.with(filter, values)));
        this.columnMenu = new ColumnMenu<>(key, columns.values(), this::showColumns);
        this.batchBar = new BatchBar<>(grid);
        addClassName("record-list");
        count.addClassName("record-list-count");
        count.getElement().setAttribute("role", "status");
        chips.addClassName("record-list-chips");
        toolbar.addClassName("record-list-toolbar");
        search.setPlaceholder(getTranslation(key + ".search"));
        search.setAriaLabel(getTranslation(key + ".search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(query.withTerm(change.getValue()));
            }
        });
        toolbar.add(search, filterMenu, chips, count, columnMenu);
        buildGrid();
        add(toolbar, grid, batchBar);
    }

    private void buildGrid() {
        grid.addClassName("record-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setHeightFull();
        grid.setWidth(null); // the style sheet lets it reach both edges of the page
        grid.setPageSize(PAGE_SIZE);
        grid.setMultiSort(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(true);
        grid.setItemsPageable(page -> source.page(query, page), _ -> {
            long rows = source.count(query);
            say(rows);
            return rows;
        });
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                var sorted = query.sortedBy(event.getSortOrder().stream()
                        .map(order -> new ListQuery.SortBy(
                                order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .toList());
                query = sorted.sort().equals(defaultSort) ? sorted.sortedBy(List.of()) : sorted;
                keepInUrl();
            }
        });
        grid.addItemClickListener(click -> {
            var target = href.apply(click.getItem());
            if (target.isEmpty()) {
                return;
            }
            if (click.isCtrlKey() || click.isMetaKey()) {
                UI.getCurrent().getPage().open(target, "_blank");
            } else {
                var location = new Location(target);
                UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            }
        });
    }

    /** The column that names the record: first, never hidden, a real link. */
    public ListColumn<R> name(String columnKey, String header, SerializableFunction<R, String> text) {
        var cell = new ListCell<R>(
                        "${item.href ? html`<a class=\"row-link\" href=\"${item.href}\">${item.name}</a>` : item.name}")
                .with("href", href)
                .with("name", text);
        var column = column(columnKey, header, cell, text).essential();
        column.grid().setFlexGrow(3).setWidth("14rem").setRowHeader(true).setTooltipGenerator(text::apply);
        return column;
    }

    /** A column of plain text. */
    public ListColumn<R> text(String columnKey, String header, SerializableFunction<R, @Nullable String> text) {
        SerializableFunction<R, String> shown = row -> orEmpty(text.apply(row));
        var column = column(columnKey, header, ListCell.plain(columnKey, shown), shown);
        column.grid().setFlexGrow(1).setWidth("9rem").setTooltipGenerator(shown::apply);
        return column;
    }

    /** A column of figures, right-aligned. */
    public ListColumn<R> number(String columnKey, String header, SerializableFunction<R, @Nullable Number> number) {
        SerializableFunction<R, String> shown = row -> orEmpty(number.apply(row));
        var column = column(columnKey, header, ListCell.plain(columnKey, shown), shown);
        column.value(ListColumn.ValueType.NUMBER, number::apply);
        column.grid()
                .setFlexGrow(0)
                .setWidth("6rem")
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setPartNameGenerator(_ -> "figures");
        return column;
    }

    /** A column of dates. */
    public ListColumn<R> date(
            String columnKey, String header, SerializableFunction<R, java.time.@Nullable LocalDate> date) {
        SerializableFunction<R, String> shown = row -> DateText.of(date.apply(row));
        var column = column(columnKey, header, ListCell.plain(columnKey, shown), shown);
        column.value(ListColumn.ValueType.DATE, date::apply);
        column.grid().setFlexGrow(0).setWidth("8rem").setPartNameGenerator(_ -> "figures");
        return column;
    }

    /** A column of codes, such as RSK-0142. */
    public ListColumn<R> code(String columnKey, String header, SerializableFunction<R, String> code) {
        var cell = new ListCell<R>("<span class=\"code-cell\">${item.code}</span>").with("code", code);
        var column = column(columnKey, header, cell, code);
        column.value(ListColumn.ValueType.CODE, code::apply);
        column.grid().setFlexGrow(0).setWidth("7rem");
        return column;
    }

    /** A column of risk levels; null is not assessed. */
    public ListColumn<R> level(String columnKey, String header, SerializableFunction<R, @Nullable String> level) {
        return level(columnKey, header, level, row -> getTranslation(LevelChip.wordKey(level.apply(row))));
    }

    /** A column of levels that have words of their own, on the colours of the risk levels. */
    public ListColumn<R> level(
            String columnKey,
            String header,
            SerializableFunction<R, @Nullable String> level,
            SerializableFunction<R, String> word) {
        var cell = new ListCell<R>("<span class=\"level-chip\" data-level=\"${item.%1$sLevel}\">${item.%1$sWord}</span>"
                        .formatted(columnKey))
                .with(columnKey + "Level", row -> Objects.requireNonNullElse(level.apply(row), LevelChip.NOT_ASSESSED))
                .with(columnKey + "Word", word);
        var column = column(columnKey, header, cell, word);
        column.grid().setFlexGrow(0).setWidth("8rem");
        return column;
    }

    /** A column of states: a word with a shape. */
    public ListColumn<R> state(
            String columnKey, String header, SerializableFunction<R, String> word, SerializableFunction<R, Tone> tone) {
        var cell = new ListCell<R>(
                        "<span class=\"state-chip\" data-tone=\"${item.%1$sTone}\" data-shape=\"${item.%1$sShape}\">${item.%1$sWord}</span>"
                                .formatted(columnKey))
                .with(columnKey + "Tone", row -> tone.apply(row).css())
                .with(columnKey + "Shape", row -> tone.apply(row).shape())
                .with(columnKey + "Word", word);
        var column = column(columnKey, header, cell, word);
        column.grid().setFlexGrow(0).setWidth("9rem");
        return column;
    }

    /**
     * A column that the feature draws itself.
     *
     * @param title its heading, in words
     * @param cell how it is drawn
     * @param text what people read in a row, for exports
     */
    public ListColumn<R> drawn(String columnKey, String title, ListCell<R> cell, SerializableFunction<R, String> text) {
        return titled(columnKey, title, cell, text);
    }

    /** The grid, for what one list alone has, such as a second row of headings. */
    public Grid<R> grid() {
        return grid;
    }

    private ListColumn<R> column(
            String columnKey, String header, ListCell<R> cell, SerializableFunction<R, String> text) {
        return titled(columnKey, getTranslation(header), cell, text);
    }

    private ListColumn<R> titled(
            String columnKey, String title, ListCell<R> cell, SerializableFunction<R, String> text) {
        var gridColumn = cell.columnOf(grid);
        gridColumn.setKey(columnKey).setHeader(title).setResizable(true);
        var column = new ListColumn<>(columnKey, title, gridColumn, cell, text);
        columns.put(columnKey, column);
        return column;
    }

    public RecordList<R> filter(ListFilter filter) {
        filters.add(filter);
        return this;
    }

    /** How the list is sorted until the person sorts it otherwise. */
    public RecordList<R> sortedBy(String columnKey, boolean descending) {
        defaultSort.add(new ListQuery.SortBy(columnKey, descending));
        return this;
    }

    /** What stands in the list while there is no record at all. */
    public RecordList<R> whenEmpty(Supplier<Component> state) {
        emptyState = state;
        return this;
    }

    /** Adds an action on the selected rows, and lets rows be selected. */
    public RecordList<R> batch(String label, SerializableConsumer<Set<R>> action) {
        if (!selectable) {
            selectable = true;
            grid.setSelectionMode(
                    Grid.SelectionMode.MULTI); // once: each call would forget who listens to the selection
        }
        batchBar.add(label, action);
        return this;
    }

    /** Adds a component to the end of the toolbar, such as an export. */
    public RecordList<R> tool(Component component) {
        toolbar.add(component);
        return this;
    }

    /**
     * Lets people download what the list shows.
     *
     * @param fileName without its ending
     * @param title translation key of what the file is called inside
     */
    public RecordList<R> exportable(String fileName, String title) {
        return tool(new ListExport<>(this, fileName, getTranslation(title)));
    }

    /** The chosen filters as people read them: "Lifecycle: In production". */
    List<String> filtersInWords() {
        var words = new ArrayList<String>();
        for (ListFilter filter : filters) {
            var chosen = filter.words(query.values(filter.key())).values();
            if (!chosen.isEmpty()) {
                words.add(getTranslation(filter.label()) + ": " + String.join(", ", chosen));
            }
        }
        return words;
    }

    /** How the grid is sorted, in the properties of the query behind it. */
    List<QuerySortOrder> sortOrders() {
        return grid.getSortOrder().stream()
                .flatMap(order -> order.getSorted().getSortOrder(order.getDirection()))
                .toList();
    }

    /** What is asked for now, for an export of what is shown. */
    public ListQuery query() {
        return query;
    }

    /** The columns that are shown, in their order. */
    public List<ListColumn<R>> shownColumns() {
        return columns.values().stream()
                .filter(column -> narrow ? column.isEssential() : column.grid().isVisible())
                .toList();
    }

    public ListSource<R> source() {
        return source;
    }

    /** Reads the rows again, after something changed. What was selected is read anew too, so nothing stays selected. */
    public void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = ListQuery.from(event.getLocation().getQueryParameters()); // filters offer what it asks for
        query = query.knownTo(filters);
        search.setValue(query.term());
        sortGrid();
        filterMenu.show(query);
        showChips();
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    private void fit(int width) {
        boolean nowNarrow = width > 0 && width < NARROW_PX;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            showColumns();
        }
    }

    private void showColumns() {
        if (narrow && cards == null) {
            var essential = columns.values().stream()
                    .filter(ListColumn::isEssential)
                    .map(ListColumn::cell)
                    .toList();
            cards = ListCell.card(essential).columnOf(grid);
            cards.setRowHeader(true).setSortable(false);
        }
        if (cards != null) {
            cards.setVisible(narrow);
        }
        columns.values().forEach(column -> column.grid().setVisible(!narrow && columnMenu.isChosen(column)));
    }

    private void show(ListQuery asked) {
        query = asked;
        filterMenu.show(query);
        showChips();
        grid.deselectAll();
        keepInUrl();
        refresh();
    }

    private void keepInUrl() {
        var ui = UI.getCurrent();
        var path = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, query.toParameters()));
    }

    private void sortGrid() {
        var sort = query.sort().isEmpty() ? defaultSort : query.sort();
        grid.sort(sort.stream()
                .filter(by -> grid.getColumnByKey(by.column()) != null)
                .limit(1)
                .map(by -> new GridSortOrder<>(
                        grid.getColumnByKey(by.column()),
                        by.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    private void showChips() {
        chips.removeAll();
        for (ListFilter filter : filters) {
            filter.words(query.values(filter.key())).forEach((value, words) -> chips.add(chip(filter, value, words)));
        }
        if (chips.getElement().getChildCount() > 1) {
            var clear = new Button(
                    getTranslation("components.filters.clear"),
                    _ -> show(new ListQuery(query.term(), Map.of(), query.sort())));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            chips.add(clear);
        }
    }

    private Component chip(ListFilter filter, String value, String words) {
        var label = getTranslation(filter.label()) + ": " + words;
        var chip = new Button(label, VaadinIcon.CLOSE_SMALL.create(), _ -> {
            var rest = new ArrayList<>(query.values(filter.key()));
            rest.remove(value);
            show(query.with(filter.key(), rest));
        });
        chip.setIconAfterText(true);
        chip.addClassName("filter-chip");
        chip.setAriaLabel(getTranslation("components.filters.remove", label));
        return chip;
    }

    private void say(long rows) {
        count.setText(getTranslation(key + ".count", rows));
        grid.setEmptyStateComponent(
                query.isUnfiltered() ? emptyState.get() : new EmptyState(getTranslation(key + ".none-match")));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
