package org.plumbline.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import org.plumbline.account.PhoneApp;

/** Somebody's phone, with an authenticator app on it. */
final class Phone {

    private Phone() {}

    /** Does what the page for adding an app asks for, and notes the recovery codes. */
    static void addApp(Page page) {
        var app = new PhoneApp(page.locator(".authenticator-setup code").innerText());
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(app.codeAt(Clock.systemUTC().instant()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the app"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I kept them"))
                .click();
    }
}
