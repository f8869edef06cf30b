package org.plumbline.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what two people changed of one record at the same time, field by field: a field that one of them changed is as
 * that one left it, and of a field that both changed somebody has to choose.
 *
 * @param <D> what people enter for the record; a public record whose constructor checks it
 */
public final class ThreeWayMerge<D extends Record> {

    private final List<Field> changed;
    private final D mine;

    private ThreeWayMerge(D mine, List<Field> changed) {
        this.mine = mine;
        this.changed = changed;
    }

    /** A field that somebody changed. */
    public record Field(
            String name, @Nullable Object mine, @Nullable Object theirs, Whose whose) {}

    /** Who changed a field. */
    public enum Whose {
        MINE,
        THEIRS,
        /** Both changed it, to different ends, or what both left does not go together. */
        BOTH
    }

    /**
     * Compares three readings.
     *
     * @param read what both began with; null where there was nothing yet
     * @param mine what this person wants to save
     * @param theirs what the other person saved
     */
    public static <D extends Record> ThreeWayMerge<D> of(@Nullable D read, D mine, D theirs) {
        var changed = new ArrayList<Field>();
        for (var component : mine.getClass().getRecordComponents()) {
            var before = read == null ? null : value(component, read);
            var field = field(component.getName(), before, value(component, mine), value(component, theirs));
            field.ifPresent(changed::add);
        }
        var merge = new ThreeWayMerge<>(mine, changed);
        return merge.joined(Set.of()).isPresent() ? merge : new ThreeWayMerge<>(mine, contested(changed));
    }

    /** What anybody changed, in the order of the record; what both changed to the same end is left out. */
    public List<Field> changed() {
        return List.copyOf(changed);
    }

    /** Whether the other person changed nothing of this. */
    public boolean isUncontested() {
        return changed.stream().allMatch(field -> field.whose() == Whose.MINE);
    }

    /**
     * Both changes together.
     *
     * @param takingTheirs the fields that both changed and that are to be as the other person left them
     * @return empty where that does not go together
     */
    public Optional<D> joined(Set<String> takingTheirs) {
        var components = mine.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int place = 0; place < components.length; place++) {
            var name = components[place].getName();
            var theirs = changed.stream()
                    .filter(field -> field.name().equals(name))
                    .filter(field -> field.whose() == Whose.THEIRS
                            || (field.whose() == Whose.BOTH && takingTheirs.contains(name)))
                    .findFirst();
            values[place] = theirs.isPresent() ? theirs.get().theirs() : value(components[place], mine);
        }
        return make(components, values);
    }

    private static Optional<Field> field(
            String name, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
        boolean byMe = !Objects.equals(before, mine);
        boolean byThem = !Objects.equals(before, theirs);
        if (Objects.equals(mine, theirs) || (!byMe && !byThem)) {
            return Optional.empty();
        }
        var whose = byMe && byThem ? Whose.BOTH : byMe ? Whose.MINE : Whose.THEIRS;
        return Optional.of(new Field(name, mine, theirs, whose));
    }

    private static List<Field> contested(List<Field> fields) {
        return fields.stream()
                .map(field -> new Field(field.name(), field.mine(), field.theirs(), Whose.BOTH))
                .toList();
    }

    @SuppressWarnings("unchecked") // the constructor is that of the class of mine
    private Optional<D> make(RecordComponent[] components, @Nullable Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Optional.of((D) mine.getClass().getDeclaredConstructor(types).newInstance(values));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every record has its constructor", impossible);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every record has its accessors", impossible);
        }
    }
}
