package org.plumbline.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.TestPeople;
import org.plumbline.ViewTest;
import org.plumbline.WithPerson;
import org.plumbline.evidence.EvidenceDraft;
import org.plumbline.evidence.EvidenceId;
import org.plumbline.evidence.EvidenceOwner;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.evidence.IncomingFile;
import org.plumbline.evidence.SampleFiles;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.vendor.VendorDraft;
import org.plumbline.vendor.VendorRegister;
import org.plumbline.vendor.VendorRoutes;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab of a vendor stands for all: the panel is the same everywhere. */
@ViewPackages(packages = "org.plumbline.vendor.ui")
@WithPerson(Role.RISK_MANAGER)
class EvidencePanelTest extends ViewTest {

    @TempDir
    Path folder;

    @Autowired
    VendorRegister vendors;

    @Autowired
    EvidenceRegister register;

    private EvidenceOwner vendor = new EvidenceOwner("vendor", new java.util.UUID(0, 0), "VEN", null);

    @BeforeEach
    void aVendor() {
        vendor = new EvidenceOwner(
                "vendor", vendors.register(VendorDraft.named("Acme Health")).value(), "VEN", null);
    }

    @Test
    void anEmptyTabSaysWhatToDo() {
        openTab();

        assertThat(said()).contains("There is no evidence yet. Drop a file here", "at most 50 MB each", ".pdf, .docx");
        assertThat(find(Upload.class).single().getMaxFiles()).isEqualTo(10);
    }

    @Test
    void aPointerIsAddedAndCounted() {
        openTab();

        findButton().withText("Evidence kept elsewhere").click();
        findButton().withText("Add").click();
        assertThat(findTextField().withLabel("What it is").component().getErrorMessage())
                .isEqualTo("Enter what it is.");
        findTextField().withLabel("What it is").setValue("SOC 2 report");
        findTextField().withLabel("Web address or reference").setValue("https://acme.example/soc2");
        findButton().withText("Add").click();

        assertThat(said()).contains("Evidence 1", "SOC 2 report", "EVD-", "Added by Robin Test");
        assertThat(find(Anchor.class).withText("SOC 2 report").single().getHref())
                .isEqualTo("https://acme.example/soc2");
    }

    @Test
    void whatIsNoWebAddressIsNoLink() {
        register.addReference(vendor, EvidenceDraft.titled("Trick"), "javascript:alert(1)");
        openTab();

        assertThat(find(Anchor.class).withText("Trick").all()).isEmpty();
        assertThat(said()).contains("javascript:alert(1)");
    }

    @Test
    void aFileIsShownWithItsDigestAndDownloaded() throws IOException {
        addFile(EvidenceDraft.titled("SOC 2 report"));
        openTab();

        assertThat(said()).contains("SOC 2 report", "soc2.pdf", "PDF, 50 bytes", "SHA-256 ");
        assertThat(find(Anchor.class)
                        .withText("SOC 2 report")
                        .single()
                        .getElement()
                        .getAttribute("download"))
                .isEqualTo("soc2.pdf");
    }

    @Test
    void whatHasRunOutIsMarked() {
        register.addReference(vendor, new EvidenceDraft("Old", null, null, LocalDate.of(2020, 1, 31)), "Shelf 4");
        openTab();

        assertThat(said()).contains("Expired", "Valid until 31 Jan 2020");
    }

    @Test
    void anOldOneIsWithdrawnForAReason() {
        register.addReference(vendor, EvidenceDraft.titled("SOC 2 report"), "Shelf 4");
        openTab();

        findMenuBar().clickItem("", "Withdraw");
        findTextArea().withLabel("Reason").setValue("It was of 2024.");
        findButton().withText("Withdraw").click();

        assertThat(said()).contains("One piece was superseded or withdrawn", "Withdrawn because: It was of 2024.");
        assertThat(register.count(vendor)).isZero();
    }

    @Test
    void whatIsSaidOfItIsChanged() {
        register.addReference(vendor, EvidenceDraft.titled("SOC 2"), "Shelf 4");
        openTab();

        findMenuBar().clickItem("", "Describe");
        findTextField().withLabel("What it is").setValue("SOC 2 report, 2026");
        findButton().withText("Save").click();

        assertThat(said()).contains("SOC 2 report, 2026");
    }

    @Test
    void anAuditorReadsAndChangesNothing() throws IOException {
        addFile(EvidenceDraft.titled("SOC 2 report"));
        TestPeople.continueAs(jdbc, "Ada Auditor", Role.AUDITOR);
        openTab();

        assertThat(find(Anchor.class).withText("SOC 2 report").all()).hasSize(1);
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(findMenuBar().exists()).isFalse();
        assertThat(findButton().withText("Evidence kept elsewhere").exists()).isFalse();
    }

    private EvidenceId addFile(EvidenceDraft draft) throws IOException {
        var file = Files.write(folder.resolve("soc2.pdf"), SampleFiles.pdf());
        return register.addFile(vendor, new IncomingFile("soc2.pdf", file), draft, null, Job.UNWATCHED);
    }

    private void openTab() {
        open(VendorRoutes.details(vendor.id()), "tab=evidence");
    }
}
