package org.plumbline.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityEntry;
import org.plumbline.shared.StaleVersion;
import org.plumbline.shared.ThreeWayMerge;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Saves what a person enters for a record, so that nobody’s change is lost. Where somebody else saved meanwhile and
 * changed nothing of it, it is saved on top of that; otherwise the person sees both and joins them.
 */
public final class DraftSaving<D extends Record> implements Serializable {

    private final DraftFields fields;
    private final SerializableSupplier<Reading<D>> latest;
    private final SerializableBiConsumer<Long, D> write;
    private final SerializableConsumer<Reading<D>> show;
    private SerializableRunnable whenSaved = () -> {};
    private transient @Nullable News news;
    private transient Reading<D> read;

    /**
     * What was read of a record.
     *
     * @param draft null where there was nothing yet
     */
    public record Reading<D extends Record>(@Nullable D draft, long version) {}

    private record News(SerializableSupplier<List<ActivityEntry>> history, Set<ActivityEntry> known, ZoneId zone) {

        Component list() {
            var entries = history.get().stream()
                    .filter(entry -> !known.contains(entry))
                    .toList();
            return new ActivityList(entries, zone);
        }
    }

    /**
     * The saving of a form.
     *
     * @param read what the form shows at first
     * @param latest reads what is saved now, as the form would show it
     * @param write saves a draft that was made from a version
     * @param show puts a draft into the form, not saved yet
     */
    public DraftSaving(
            DraftFields fields,
            Reading<D> read,
            SerializableSupplier<Reading<D>> latest,
            SerializableBiConsumer<Long, D> write,
            SerializableConsumer<Reading<D>> show) {
        this.fields = fields;
        this.read = read;
        this.latest = latest;
        this.write = write;
        this.show = show;
    }

    /**
     * Shows also who did what since.
     *
     * @param history the newest events of the record
     */
    public DraftSaving<D> telling(SerializableSupplier<List<ActivityEntry>> history, ZoneId zone) {
        news = new News(history, Set.copyOf(history.get()), zone);
        return this;
    }

    /** What happens once it is saved. */
    public DraftSaving<D> whenSaved(SerializableRunnable action) {
        whenSaved = action;
        return this;
    }

    /**
     * Saves, or shows what stands against it.
     *
     * @return whether it was saved
     */
    public boolean save(D mine) {
        try {
            write.accept(read.version(), mine);
        } catch (StaleVersion | OptimisticLockingFailureException _) {
            if (!isJoined(mine)) {
                return false;
            }
        }
        whenSaved.run();
        return true;
    }

    /** Whether nothing stood against it; otherwise the person is asked. */
    private boolean isJoined(D mine) {
        var now = latest.get();
        var theirs = now.draft();
        if (theirs == null || ThreeWayMerge.of(read.draft(), mine, theirs).isUncontested()) {
            read = now;
            write.accept(now.version(), mine);
            return true;
        }
        new ConflictDialog<>(
                        ThreeWayMerge.of(read.draft(), mine, theirs),
                        fields,
                        news == null ? new Div() : news.list(),
                        both -> {
                            read = now;
                            show.accept(new Reading<>(both, now.version()));
                            Notices.done(UI.getCurrent().getTranslation("components.conflict.joined-now"));
                        },
                        () -> {
                            read = now;
                            show.accept(now);
                        })
                .open();
        return false;
    }
}
