package org.plumbline.components;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A date, written as everywhere: 12 Mar 2027. It also reads 12.3.2027, 3/12/2027 and 2027-03-12. */
public class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setDateFormats("d MMM yyyy", "d.M.yyyy", "M/d/yyyy", "yyyy-MM-dd"));
        setClearButtonVisible(true);
    }
}
