package org.plumbline.backup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plumbline.backup.Backups;
import org.plumbline.components.AdministrationTab;
import org.plumbline.security.OurOrganisation;
import org.plumbline.shared.Jobs;

/** Backups, on the page of the administration. */
@SpringComponent
class BackupsTab implements AdministrationTab {

    private final Backups backups;
    private final OurOrganisation organisation;
    private final Jobs jobs;

    BackupsTab(Backups backups, OurOrganisation organisation, Jobs jobs) {
        this.backups = backups;
        this.organisation = organisation;
        this.jobs = jobs;
    }

    @Override
    public String titleKey() {
        return "backup.title";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Component content() {
        return new BackupsPanel(backups, jobs, organisation.zone());
    }
}
