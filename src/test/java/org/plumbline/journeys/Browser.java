package org.plumbline.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium. One is started for all journeys; each journey gets pages of its own. */
public final class Browser implements AutoCloseable {

    /**
     * Without {@link AxeBuilder}, which also sends over all that is right, and opens a page to do so. A grid's cell
     * takes the keyboard's focus, so axe holds it for a target that leaves no room to the link in it; that is no
     * barrier.
     */
    private static final String GRAVE_BARRIERS = """
            async rules => {
                const isCell = part => part.html.includes('role="gridcell"');
                const isBarrier = (rule, node) => rule.id !== 'target-size'
                    || ![node, ...node.any.flatMap(check => check.relatedNodes)].some(isCell);
                const found = await axe.run({runOnly: rules, resultTypes: ['violations']});
                return found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => ({...rule, nodes: rule.nodes.filter(node => isBarrier(rule, node))}))
                    .filter(rule => rule.nodes.length > 0)
                    .map(rule => `${rule.id}: ${rule.help} at `
                        + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 300)).join(' and '));
            }""";

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Enough for a busy machine; what is not there by then does not come. */
    private static final double PATIENCE_MS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** Chromium comes from the system; nothing is downloaded. */
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        var executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A window of a person of their own: no cookies of anybody else. */
    public BrowserContext window(Look look) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    /** What axe finds wrong on the page that people with disabilities would stumble over. */
    static List<String> graveBarriers(Page page) {
        return barriers(page, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    }

    /** What axe finds hard to read, which is all that a change of colours can bring. */
    static List<String> faintTexts(Page page) {
        return barriers(page, "color-contrast");
    }

    private static List<String> barriers(Page page, String... rules) {
        if (page.evaluate("() => window.axe === undefined").equals(true)) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(GRAVE_BARRIERS, List.of(rules)))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
