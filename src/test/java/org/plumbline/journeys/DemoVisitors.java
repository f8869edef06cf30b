package org.plumbline.journeys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.security.DemoAccounts;
import org.plumbline.security.Role;

/** The people of the demo data at their windows. Each signs in when first asked for, and stays. */
final class DemoVisitors implements AutoCloseable {

    private final Browser browser;
    private final int port;
    private final DemoAccounts accounts;
    private final Map<Role, Visitor> signedIn = new EnumMap<>(Role.class);

    DemoVisitors(Browser browser, int port, DemoAccounts accounts) {
        this.browser = browser;
        this.port = port;
        this.accounts = accounts;
    }

    Visitor with(Role role) {
        return signedIn.computeIfAbsent(role, _ -> {
            var visitor = stranger();
            signIn(visitor, role);
            return visitor;
        });
    }

    /** Somebody at a new window, who has not signed in; whoever asks closes it. */
    Visitor stranger() {
        return new Visitor(browser.window(Look.LIGHT), port);
    }

    void signIn(Visitor visitor, Role role) {
        var email = DemoRecords.account(role);
        visitor.signIn(
                email,
                Objects.requireNonNull(accounts.newPasswords(List.of(email)).get(email)));
    }

    @Override
    public void close() {
        signedIn.values().forEach(Visitor::close);
    }
}
