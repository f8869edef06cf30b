package org.plumbline.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.audit.EventKind;
import org.plumbline.shared.Change;
import org.plumbline.shared.sheet.ColumnKind;
import org.plumbline.shared.sheet.SheetColumn;
import org.plumbline.shared.sheet.TableExport;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The link that downloads what a list shows: its rows, filters, order and columns, as an Excel file. */
class ListExport<R> extends Anchor {

    private static final int TEXT_WIDTH = 32;
    private static final int FIGURE_WIDTH = 12;

    private final RecordList<R> list;
    private final String fileName;
    private final String title;

    ListExport(RecordList<R> list, String fileName, String title) {
        this.list = list;
        this.fileName = fileName;
        this.title = title;
        var button = new Button(getTranslation("components.export"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTabIndex(-1); // the link around it takes the focus
        add(button);
        addClassName("list-export");
        getElement().setAttribute("aria-label", getTranslation("components.export.what", title));
        setHref(new Download(EventKind.LIST_EXPORTED, this::content));
    }

    /** What is downloaded, for a person. */
    Download.Content content(String person) {
        var query = list.query();
        var details = List.of(
                Change.of("components.export.limits", null, String.join("; ", notes(query))),
                Change.of("components.export.rows", null, list.source().count(query)));
        return Download.xlsx(this, export(), person, details);
    }

    private TableExport<R> export() {
        var query = list.query();
        var sort = sort();
        var columns = list.shownColumns().stream()
                .map(column -> new TableExport.Column<R>(
                        SheetColumn.of(column.header(), kind(column), width(column)), column::value))
                .toList();
        return TableExport.of(
                fileName,
                title,
                title,
                notes(query),
                columns,
                (offset, limit) -> list.source().page(query, PageRequest.of(offset / limit, limit, sort)));
    }

    private List<String> notes(ListQuery query) {
        var notes = new ArrayList<String>();
        if (!query.term().isEmpty()) {
            notes.add(getTranslation("components.export.search", query.term()));
        }
        notes.addAll(list.filtersInWords());
        return notes;
    }

    /** The order of the grid, in the properties of the query behind the list. */
    private Sort sort() {
        var orders = list.sortOrders().stream().map(ListExport::order).toList();
        return orders.isEmpty() ? Sort.unsorted() : Sort.by(orders);
    }

    private static Sort.Order order(QuerySortOrder order) {
        return order.getDirection() == SortDirection.ASCENDING
                ? Sort.Order.asc(order.getSorted())
                : Sort.Order.desc(order.getSorted());
    }

    private static ColumnKind kind(ListColumn<?> column) {
        return switch (column.valueType()) {
            case NUMBER -> ColumnKind.INTEGER;
            case DATE -> ColumnKind.DATE;
            case CODE -> ColumnKind.CODE;
            case TEXT -> ColumnKind.TEXT;
        };
    }

    private static int width(ListColumn<?> column) {
        return column.valueType() == ListColumn.ValueType.TEXT ? TEXT_WIDTH : FIGURE_WIDTH;
    }
}
