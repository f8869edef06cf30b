package org.plumbline.components;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One of the five risk levels, or not assessed: its word on its colour. Not assessed is hatched, never green. */
public class LevelChip extends Span {

    public static final String NOT_ASSESSED = "NOT_ASSESSED";

    /** @param level {@code VERY_LOW} to {@code VERY_HIGH}; null is not assessed */
    public LevelChip(@Nullable String level) {
        var id = level == null ? NOT_ASSESSED : level;
        addClassName("level-chip");
        getElement().setAttribute("data-level", id);
        setText(getTranslation(wordKey(level)));
    }

    /** A level with a word of its own, on the colour of a risk level. */
    public LevelChip(@Nullable String level, String word) {
        this(level);
        setText(word);
    }

    /** The translation key of a level's word. */
    public static String wordKey(@Nullable String level) {
        return "level." + (level == null ? NOT_ASSESSED : level);
    }
}
