package org.plumbline.rmf.ui;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A date, written as everywhere: 12 Mar 2027. */
class DueDateField extends DatePicker {

    DueDateField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setDateFormats("d MMM yyyy", "d.M.yyyy", "M/d/yyyy", "yyyy-MM-dd"));
        setClearButtonVisible(true);
    }
}
