package org.plumbline.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.security.DemoAccounts;
import org.plumbline.security.FirstRun;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.shared.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code serve --demo}: loads the demo data where nothing is, before the first page can be asked for, and prints the
 * example accounts. Each start makes new passwords; they are nowhere but in what is printed.
 */
@Component
@ConditionalOnBooleanProperty("plumbline.demo")
class DemoStart implements SmartLifecycle {

    private final DemoData data;
    private final DemoAccounts accounts;
    private final FirstRun firstRun;
    private final OurOrganisation organisation;
    private Map<String, String> passwords = Map.of();
    private boolean running;

    DemoStart(DemoData data, DemoAccounts accounts, FirstRun firstRun, OurOrganisation organisation) {
        this.data = data;
        this.accounts = accounts;
        this.firstRun = firstRun;
        this.organisation = organisation;
    }

    @Override
    public void start() {
        passwords = Acting.asServer(this::prepare);
        running = true;
    }

    private Map<String, String> prepare() {
        if (firstRun.isDue()) {
            data.load(Job.UNWATCHED);
        } else if (!organisation.profile().demo()) {
            throw new StartRefused("This database holds the records of "
                    + organisation.profile().name()
                    + ", so no demo data are put into it; choose an empty folder with --data, or leave out --demo.");
        }
        return accounts.newPasswords(
                data.exampleAccounts().stream().map(DemoContent.Person::email).toList());
    }

    @EventListener
    @Order(0) // before the line that says where to sign in
    void print(ApplicationReadyEvent ready) {
        System.out.print(table(Acting.asServer(data::exampleAccounts), passwords));
        passwords = Map.of();
    }

    /** The accounts as people read them; nothing where nobody is left of them. */
    static String table(List<DemoContent.Person> accounts, Map<String, String> passwords) {
        var lines = new LinkedHashMap<String, DemoContent.Person>();
        accounts.stream()
                .filter(person -> passwords.containsKey(person.email()))
                .forEach(person -> lines.put(person.email(), person));
        if (lines.isEmpty()) {
            return "";
        }
        int longest = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder("Demo accounts, with passwords that hold until the next start:%n%n".formatted());
        var form = "  %%-17s  %%-%ds  %%s%%n".formatted(longest);
        text.append(form.formatted("Role", "E-mail", "Password"));
        lines.forEach((email, person) -> text.append(
                form.formatted(words(person.account()), email, Objects.requireNonNull(passwords.get(email)))));
        return text.append(System.lineSeparator()).toString();
    }

    private static String words(@Nullable Role role) {
        if (role == null) {
            return "";
        }
        var words = role.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which begins with the highest phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
