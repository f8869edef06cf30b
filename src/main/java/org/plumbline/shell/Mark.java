package org.plumbline.shell;

import com.vaadin.flow.component.Svg;

/** The product's mark: a plumb bob on its line. */
class Mark extends Svg {

    Mark() {
        super("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none"
                     stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true">
                  <path d="M12 2v8" stroke-linecap="round"/>
                  <path d="M8.5 10h7v3.5L12 22l-3.5-8.5z" fill="currentColor" fill-opacity=".18"/>
                </svg>""");
        addClassName("mark");
    }
}
