package org.plumbline.vendor.ui;

import static org.plumbline.security.Permission.READ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.audit.ActivityLog;
import org.plumbline.components.ActivityList;
import org.plumbline.components.DateText;
import org.plumbline.components.DraftFields;
import org.plumbline.components.DraftSaving;
import org.plumbline.components.Facts;
import org.plumbline.components.Notices;
import org.plumbline.components.RecordPage;
import org.plumbline.components.RecordTab;
import org.plumbline.components.RouteId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.ui.EvidencePanels;
import org.plumbline.security.CurrentPerson;
import org.plumbline.security.May;
import org.plumbline.security.OurOrganisation;
import org.plumbline.security.Permission;
import org.plumbline.vendor.VendorDetails;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorId;
import org.plumbline.vendor.VendorRegister;
import org.plumbline.vendor.VendorRoutes;

/** One vendor, and what other features know about it. */
@Route(VendorRoutes.LIST + "/:" + VendorView.ID)
@May(READ)
class VendorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "vendorId";
    private static final String SUBJECT = "vendor";
    private static final int ACTIVITY_SHOWN = 200;

    private final transient VendorRegister register;
    private final transient ActivityLog activity;
    private final transient OurOrganisation organisation;
    private final transient EvidencePanels evidence;
    private final transient List<RecordTab> tabs;
    private final boolean mayChange;
    private String title = "";

    VendorView(
            VendorRegister register,
            ActivityLog activity,
            OurOrganisation organisation,
            CurrentPerson person,
            EvidencePanels evidence,
            List<RecordTab> tabs) {
        this.register = register;
        this.activity = activity;
        this.organisation = organisation;
        this.evidence = evidence;
        this.tabs = tabs;
        this.mayChange = person.may(Permission.KEEP_ORGANISATION);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var vendor = register.find(new VendorId(RouteId.of(event, ID, SUBJECT)));
        var page = new RecordPage().in(VendorRoutes.LIST, getTranslation("vendor.title"));
        fill(page, vendor);
        page.tabs(tabs.stream().filter(tab -> tab.subjectType().equals(SUBJECT)), vendor.id());
        evidence.addTab(page, new EvidenceOwner(SUBJECT, vendor.id(), vendor.code(), null));
        page.tab("activity", getTranslation("vendor.activity"), "", () -> activity(vendor));
        page.open(event.getLocation().getQueryParameters());
        removeAll();
        add(page);
    }

    private void fill(RecordPage page, VendorDetails vendor) {
        title = vendor.draft().name();
        page.title(title, vendor.code());
        page.facts(facts(vendor));
        if (mayChange) {
            page.actions(new Button(getTranslation("vendor.change"), _ -> change(page, vendor)));
        }
    }

    private void change(RecordPage page, VendorDetails vendor) {
        var id = new VendorId(vendor.id());
        var dialog = new VendorDialog(getTranslation("vendor.change"));
        var saving = new DraftSaving<VendorDraft>(
                        new DraftFields("vendor."),
                        reading(vendor),
                        () -> reading(register.find(id)),
                        (version, draft) -> register.change(id, version, draft),
                        joined -> dialog.show(Objects.requireNonNull(joined.draft())))
                .telling(
                        () -> activity.of(SUBJECT, vendor.id(), ACTIVITY_SHOWN),
                        organisation.profile().zone());
        saving.whenSaved(() -> {
            fill(page, register.find(id));
            page.refresh();
            Notices.done(getTranslation("vendor.saved"));
        });
        dialog.show(vendor.draft()).onSave(saving::save).open();
    }

    private static DraftSaving.Reading<VendorDraft> reading(VendorDetails vendor) {
        return new DraftSaving.Reading<>(vendor.draft(), vendor.version());
    }

    private Facts facts(VendorDetails vendor) {
        var draft = vendor.draft();
        var zone = organisation.profile().zone();
        var facts = new Facts();
        var site = link(draft.website());
        if (site == null) {
            facts.fact("vendor.website", draft.website());
        } else {
            facts.fact("vendor.website", site);
        }
        return facts.fact("vendor.contact", draft.contact())
                .fact("vendor.notes", draft.notes())
                .fact("vendor.changed-on", DateText.of(LocalDate.ofInstant(vendor.changedAt(), zone)));
    }

    /** A link only where the text is a web address: anything else could run as a script. */
    private static @Nullable Component link(@Nullable String address) {
        if (address == null || !(address.startsWith("https://") || address.startsWith("http://"))) {
            return null;
        }
        var link = new Anchor(address, address, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Component activity(VendorDetails vendor) {
        return new ActivityList(
                activity.of(SUBJECT, vendor.id(), ACTIVITY_SHOWN),
                organisation.profile().zone());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
