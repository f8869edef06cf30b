package org.plumbline.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody at a window of their own. They find things as people do: by what they are and what is written on them. */
final class Visitor implements AutoCloseable {

    /** Flow has answered, no grid waits for rows, and nothing fades in or out. */
    private static final String SETTLED = """
            () => document.readyState === 'complete'
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive)
                && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())
                && !document.querySelector('vaadin-grid[loading]')
                && document.getAnimations().every(moving => moving.playState !== 'running'
                    || moving.effect.getComputedTiming().iterations === Infinity)""";

    /** Names the elements that reach furthest out, outermost first. */
    private static final String OVERFLOW = """
            () => {
                const page = document.documentElement;
                if (page.scrollWidth <= page.clientWidth) {
                    return null;
                }
                const out = [...document.body.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > page.clientWidth)
                    .map(element => element.localName + '.' + element.className);
                return `${page.scrollWidth} pixels on ${page.clientWidth}: ${out.slice(0, 8).join(', ')}`;
            }""";

    private static final String FOLLOW = """
            address => {
                const link = document.body.appendChild(document.createElement('a'));
                link.href = address;
                link.click();
                link.remove();
            }""";

    /** What the page's policy forbids is told to the console by Chromium; this names the place too. */
    private static final String TELL_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', breach => console.error(
                `${breach.violatedDirective}: ${breach.blockedURI} at ${breach.sourceFile}:${breach.lineNumber}`))""";

    private final BrowserContext window;
    private final Page page;
    private final String server;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext window, int port) {
        this.window = window;
        this.server = "http://localhost:" + port + "/";
        window.addInitScript(TELL_VIOLATIONS);
        this.page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** What the browser's console called an error since the last time this was asked. */
    List<String> complaints() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    void open(String route) {
        page.navigate(server + route);
        settle();
    }

    /** Sees the page in another way from now on. */
    void look(Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
        page.setViewportSize(look.width, look.height);
    }

    /** How far the page reaches beyond its right edge, if it does. */
    Optional<String> overflow() {
        return Optional.ofNullable((String) page.evaluate(OVERFLOW));
    }

    /** Follows a link there, as the menu or another page may have one; sooner there than by {@link #open}. */
    void follow(String route) {
        if (!page.url().equals(server + route)) {
            page.evaluate(FOLLOW, server + route);
            page.waitForURL(server + route);
            settle();
        }
    }

    /** Whether the page itself, without the frame, has a button, link or menu with this name. */
    boolean isOffered(String action) {
        var main = page.getByRole(AriaRole.MAIN);
        var name = new Locator.GetByRoleOptions().setName(action).setExact(true);
        return main.getByRole(AriaRole.BUTTON, name)
                        .or(main.getByRole(AriaRole.LINK, name))
                        .or(main.getByRole(AriaRole.MENUITEM, name))
                        .count()
                > 0;
    }

    /** The entries of the main menu. */
    List<?> menu() {
        return (List<?>)
                page.locator("vaadin-side-nav-item").evaluateAll("all => all.map(one => one.textContent.trim())");
    }

    /** Waits until the server has nothing more to say. */
    void settle() {
        page.waitForFunction(SETTLED);
    }

    void signIn(String email, String password) {
        open("sign-in");
        field("E-mail address").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        page.waitForURL(url -> !url.endsWith("sign-in"));
        settle();
    }

    void signOut() {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^Signed in as ")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return named(AriaRole.HEADING, name);
    }

    /** The first with this text, which may be a part of more. */
    Locator text(String words) {
        return page.getByText(words).first();
    }

    /** A tab by a part of its label; many end with a count. */
    Locator tab(String label) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(label));
    }

    /** Opens a field of choices and takes one. */
    void choose(String label, String option) {
        field(label).click();
        named(AriaRole.OPTION, option).click();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        window.close();
    }
}
