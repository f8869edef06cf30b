package org.plumbline.catalogue.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.catalogue.CatalogueFile;

/** Which files the catalogue was read from, their versions, sources and licences. */
class FilesPanel extends Div {

    FilesPanel(Catalogue catalogue) {
        var grid = new Grid<CatalogueFile>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(CatalogueFile::title)
                .setHeader(getTranslation("catalogue.file.title"))
                .setRowHeader(true)
                .setFlexGrow(2);
        grid.addColumn(CatalogueFile::version)
                .setHeader(getTranslation("catalogue.file.version"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(CatalogueFile::source)
                .setHeader(getTranslation("catalogue.file.source"))
                .setFlexGrow(3);
        grid.addColumn(CatalogueFile::licence)
                .setHeader(getTranslation("catalogue.file.licence"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(file -> getTranslation(file.overlaid() ? "catalogue.file.ours" : "catalogue.file.shipped"))
                .setHeader(getTranslation("catalogue.file.from"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItems(catalogue.files());
        add(new Paragraph(getTranslation("catalogue.files.about")), grid);
    }
}
