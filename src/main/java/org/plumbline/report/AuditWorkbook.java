package org.plumbline.report;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalogue.Catalogue;
import org.plumbline.evidence.EvidenceRegister;
import org.plumbline.inventory.AiInventory;
import org.plumbline.inventory.SystemProfiles;
import org.plumbline.inventory.SystemRow;
import org.plumbline.risk.RiskDetails;
import org.plumbline.risk.RiskFilter;
import org.plumbline.risk.RiskId;
import org.plumbline.risk.RiskMethod;
import org.plumbline.risk.RiskRegister;
import org.plumbline.rmf.RmfAssessments;
import org.plumbline.rmf.RmfCoverage;
import org.plumbline.shared.Job;
import org.plumbline.shared.sheet.SheetWriter;
import org.plumbline.shared.sheet.WorkbookProperties;
import org.plumbline.shared.sheet.WorkbookWriter;
import org.springframework.stereotype.Component;

/**
 * Fills the audit workbook. All sheets are begun in the order in which they stand; the register is filled first, since
 * the others show what is counted there, and the summary last.
 */
@Component
class AuditWorkbook {

    private static final int STEP = 500;

    private final Catalogue catalogue;
    private final AiInventory inventory;
    private final SystemProfiles profiles;
    private final RmfAssessments assessments;
    private final RmfCoverage coverage;
    private final RiskRegister register;
    private final RiskMethod method;
    private final EvidenceRegister evidence;

    AuditWorkbook(
            Catalogue catalogue,
            AiInventory inventory,
            SystemProfiles profiles,
            RmfAssessments assessments,
            RmfCoverage coverage,
            RiskRegister register,
            RiskMethod method,
            EvidenceRegister evidence) {
        this.catalogue = catalogue;
        this.inventory = inventory;
        this.profiles = profiles;
        this.assessments = assessments;
        this.coverage = coverage;
        this.register = register;
        this.method = method;
        this.evidence = evidence;
    }

    void write(AuditSubject subject, OutputStream out, Job.Steps steps) {
        var properties = new WorkbookProperties(
                subject.title(), subject.madeFor(), ReportWords.text("report.page"), subject.madeAt(), subject.zone());
        try (var workbook = WorkbookWriter.to(out, properties)) {
            new Filling(subject, workbook, steps).fill();
            steps.report("report.progress.saving", 0, 0);
            workbook.save();
        }
    }

    /** One workbook in the making. */
    private final class Filling {

        private final AuditSubject subject;
        private final WorkbookWriter workbook;
        private final Job.Steps steps;
        private final AuditFigures figures;
        private final SystemsInScope scope;
        private final OutcomesInScope outcomes;
        private final Set<UUID> shown = new HashSet<>();
        private final ReportPalettes palettes = ReportPalettes.of(catalogue);

        Filling(AuditSubject subject, WorkbookWriter workbook, Job.Steps steps) {
            this.subject = subject;
            this.workbook = workbook;
            this.steps = steps;
            this.figures = new AuditFigures(subject);
            this.scope = new SystemsInScope(inventory, subject);
            this.outcomes = new OutcomesInScope(catalogue, assessments, coverage, subject);
        }

        void fill() {
            var systemsSheet = new SystemsSheet(catalogue, palettes);
            var outcomesSheet = new OutcomesSheet(catalogue, palettes, subject);
            var matrixSheet = subject.isOfOneSystem() ? null : new MatrixSheet(catalogue, palettes);
            try (var summary = workbook.page(SummaryPage.plan());
                    var systems = workbook.sheet(systemsSheet.plan(subject));
                    var rmf = workbook.sheet(outcomesSheet.plan());
                    var matrix = matrixSheet == null ? null : workbook.sheet(matrixSheet.plan(subject));
                    var risks = workbook.sheet(RegisterSheet.plan(subject, palettes));
                    var evidenceSheet = workbook.sheet(EvidenceSheet.plan(subject))) {
                writeRisks(new RegisterSheet(catalogue, subject, scope::covers, risks));
                writeSystems(line -> {
                    systemsSheet.add(systems, line);
                    if (matrixSheet != null && matrix != null) {
                        matrixSheet.add(matrix, line);
                    }
                });
                steps.report("report.progress.rmf", 0, 0);
                outcomes.lines(figures.risks()).forEach(line -> outcomesSheet.add(rmf, line));
                figures.covered(outcomes.own(), outcomes.ofSystems());
                writeEvidence(new EvidenceSheet(subject, evidenceSheet));
                contents(systems, rmf, matrix, risks, evidenceSheet);
                SummaryPage.write(summary, catalogue, method, figures);
            }
            MethodPage.write(workbook, catalogue, subject);
        }

        private void contents(
                SheetWriter systems,
                SheetWriter rmf,
                @Nullable SheetWriter matrix,
                SheetWriter risks,
                SheetWriter evidence) {
            figures.contains(AuditSheet.SYSTEMS, systems.rows());
            figures.contains(AuditSheet.RMF, rmf.rows());
            if (matrix != null) {
                figures.contains(AuditSheet.RMF_BY_SYSTEM, matrix.rows());
            }
            figures.contains(AuditSheet.REGISTER, risks.rows());
            figures.contains(AuditSheet.EVIDENCE, evidence.rows());
            figures.contains(AuditSheet.METHOD, AuditFigures.UNCOUNTED);
        }

        private void writeRisks(RegisterSheet sheet) {
            var filter = riskFilter();
            if (filter.isEmpty()) {
                return;
            }
            long total = register.count(filter.get());
            long done = 0;
            RiskId last = null;
            List<RiskDetails> part;
            do {
                steps.report("report.progress.risks", done, total);
                part = register.walk(filter.get(), last, STEP);
                for (var risk : part) {
                    shown.add(risk.id().value());
                    figures.risks().add(risk);
                    sheet.add(risk);
                    last = risk.id();
                }
                done += part.size();
            } while (part.size() == STEP);
        }

        /** Of the whole organisation all that there is; else that of the systems and risks on the other sheets. */
        private void writeEvidence(EvidenceSheet sheet) {
            steps.report("report.progress.evidence", 0, 0);
            boolean all = subject.scope() instanceof ReportScope.Organisation;
            evidence.walk(line -> {
                var owner = line.evidence().owner();
                if (all || shown.contains(owner.id()) || owner.partOf() != null && shown.contains(owner.partOf())) {
                    sheet.add(line);
                }
            });
        }

        /** Which risks belong here; none where a facility uses no system, since an empty filter would mean all. */
        private Optional<RiskFilter> riskFilter() {
            var covered = scope.covered();
            return covered.isEmpty()
                    ? Optional.of(RiskFilter.EVERYTHING)
                    : covered.filter(ids -> !ids.isEmpty())
                            .map(ids -> RiskFilter.with().systems(ids).build());
        }

        private void writeSystems(Consumer<SystemLine> lines) {
            var total = scope.count();
            scope.forEachPage(rows -> {
                steps.report("report.progress.systems", figures.systems(), total);
                var ids = rows.stream().map(SystemRow::id).toList();
                var known = profiles.of(ids);
                var covered = outcomes.coverageOf(rows);
                for (var row : rows) {
                    shown.add(row.id());
                    var profile = known.get(row.id());
                    if (profile != null) {
                        figures.add(row);
                        lines.accept(new SystemLine(
                                row,
                                profile,
                                figures.risks().of(row.id()),
                                Objects.requireNonNull(covered.get(row.id()))));
                    }
                }
            });
        }
    }
}
