package org.plumbline.journeys;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody may see a page. */
public enum Look {
    LIGHT(1440, 900, ColorScheme.LIGHT),
    DARK(1440, 900, ColorScheme.DARK),
    TELEPHONE(390, 844, ColorScheme.LIGHT);

    final int width;
    final int height;
    final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }
}
