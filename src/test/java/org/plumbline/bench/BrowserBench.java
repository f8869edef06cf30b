package org.plumbline.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.plumbline.journeys.Browser;
import org.plumbline.journeys.Look;

/**
 * Measures in Chromium what a person waits for, against the server at {@code bench.url} that holds what
 * {@link ServiceBench} left; it asserts nothing. Run it with {@code bin/bench}.
 */
@EnabledIfSystemProperty(named = "bench.url", matches = "http.*")
class BrowserBench {

    private static final int REPETITIONS = 10;
    private static final String FIRST_ROW = "vaadin-grid-cell-content a.row-link";
    private static final String USABLE = "() => !document.querySelector('vaadin-grid')?.hasAttribute('loading')"
            + " && document.querySelectorAll('" + FIRST_ROW + "').length > 10";

    private final String server = System.getProperty("bench.url");
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong scripts = new AtomicLong();

    @Test
    void whatAPersonWaitsFor() {
        try (var browser = new Browser();
                var window = browser.window(Look.LIGHT)) {
            var page = window.newPage();
            page.onResponse(this::weigh);
            page.navigate(server + "/sign-in");
            page.waitForFunction("() => document.querySelector('input[name=username]')");
            page.waitForTimeout(2_000);
            print("JavaScript of the first visit", "%d kB over the wire".formatted(scripts.get() / 1024));
            signIn(page);
            print("JavaScript until the home page is there", "%d kB over the wire".formatted(scripts.get() / 1024));

            open(page, "AI systems", "systems"); // once, for what is loaded the first time only
            open(page, "Home", null);
            bytes.set(0);
            open(page, "AI systems", "systems");
            page.waitForTimeout(1_000);
            print("AI systems of 20,000, first page over the wire", "%d kB".formatted(bytes.get() / 1024));
            bytes.set(0);
            page.evaluate("() => document.querySelector('vaadin-grid').scrollToIndex(15000)");
            page.waitForTimeout(500);
            page.waitForFunction(USABLE);
            page.waitForTimeout(1_000);
            print("AI systems of 20,000, page at row 15,000 over the wire", "%d kB".formatted(bytes.get() / 1024));

            open(page, "Risks", "risks");
            var times = new ArrayList<Long>();
            for (int i = 0; i < REPETITIONS; i++) {
                open(page, "Home", null);
                times.add(open(page, "Risks", "risks"));
            }
            Collections.sort(times);
            print(
                    "risk list of 10,000 in Chromium, from click to usable, warm",
                    "median %.2f s, slowest %.2f s"
                            .formatted(times.get(REPETITIONS / 2) / 1e9, times.get(REPETITIONS - 1) / 1e9));
        }
    }

    private void signIn(Page page) {
        page.fill("input[name=username]", ServiceBench.EMAIL);
        page.fill("input[type=password]", ServiceBench.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.waitForFunction("() => document.querySelector('.home-needs')");
        page.waitForTimeout(2_000);
    }

    /** Follows the menu, and says how many nanoseconds it took until the rows can be read and used. */
    private static long open(Page page, String entry, @Nullable String list) {
        long started = System.nanoTime();
        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText(entry))
                .first()
                .click();
        if (list == null) {
            page.waitForFunction("() => document.querySelector('.home-needs')");
        } else {
            page.waitForURL(server(page) + "/" + list);
            page.waitForFunction(USABLE);
        }
        return System.nanoTime() - started;
    }

    private static String server(Page page) {
        return page.url().replaceAll("(https?://[^/]+).*", "$1");
    }

    private void weigh(Response response) {
        try {
            var sizes = response.request().sizes();
            long size = (long) sizes.responseBodySize + sizes.responseHeadersSize;
            bytes.addAndGet(size);
            if (response.url().endsWith(".js") || response.url().contains(".js?")) {
                scripts.addAndGet(size);
            }
        } catch (RuntimeException _) {
            // an answer that never ends, such as that of the push channel
        }
    }

    private static void print(String what, Object figure) {
        System.out.printf("BENCH | %s | %s%n", what, figure);
    }
}
