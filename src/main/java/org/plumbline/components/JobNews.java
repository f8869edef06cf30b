package org.plumbline.components;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.function.Consumer;
import org.plumbline.shared.Progress;

/** Brings the news of a background job to the browser of the person who waits for it. */
public final class JobNews {

    private JobNews() {}

    /** News for somebody who may leave: nothing is lost by not telling them. */
    public static Consumer<Progress> to(UI ui, SerializableConsumer<Progress> show) {
        return to(ui, show, _ -> {});
    }

    /** @param left takes the news that nobody is there to hear, on the job's thread */
    public static Consumer<Progress> to(UI ui, SerializableConsumer<Progress> show, Consumer<Progress> left) {
        return news -> {
            try {
                ui.access(() -> show.accept(news));
            } catch (UIDetachedException _) {
                left.accept(news);
            }
        };
    }
}
