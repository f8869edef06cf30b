package org.plumbline.components;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** Chooses one record by typing a part of its name; asks the service for a page of matches, never for all. */
public class LookupField<T> extends ComboBox<T> {

    private static final int MATCHES_SHOWN = 50;

    /** @param matches term and limit to the records whose name contains the term */
    public LookupField(
            String label,
            SerializableBiFunction<String, Integer, List<T>> matches,
            SerializableFunction<T, String> name) {
        super(label);
        setItemLabelGenerator(name::apply);
        setClearButtonVisible(true);
        setItems(query -> {
            int offset = query.getOffset();
            int limit = Math.min(query.getLimit(), MATCHES_SHOWN);
            return matches.apply(query.getFilter().orElse(""), offset + limit).stream()
                    .skip(offset)
                    .limit(limit);
        });
    }
}
