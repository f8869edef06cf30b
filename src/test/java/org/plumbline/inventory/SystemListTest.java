package org.plumbline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.SqlStatements;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.plumbline.shared.Job;
import org.plumbline.vendor.VendorRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

@PlumblineTest
@WithPerson(Role.RISK_MANAGER)
class SystemListTest {

    private static final int MANY = 20_000;
    private static final int MOST_STATEMENTS = 6;

    @Autowired
    AiInventory inventory;

    @Autowired
    SystemImports imports;

    @Autowired
    VendorRegister vendors;

    @Test
    void aPageOfTwentyThousandTakesAFixedFewStatements() {
        var vendor = vendors.findOrCreate(List.of("Acme")).get("Acme");
        imports.takeIn(
                "many.csv",
                IntStream.range(0, MANY)
                        .mapToObj(number -> new ImportedSystem(
                                null,
                                SystemDraft.builder("System %05d".formatted(number))
                                        .kind(SystemKind.PREDICTIVE)
                                        .vendorId(number % 3 == 0 ? vendor : null)
                                        .tags(Set.of("tag-" + number % 7, "all"))
                                        .purpose("A purpose of some length, as real inventories have it. ".repeat(6))
                                        .build(),
                                Lifecycle.values()[number % 6]))
                        .toList(),
                Job.UNWATCHED);

        for (var page : List.of(
                PageRequest.of(0, 50, Sort.by("name")),
                PageRequest.of(300, 50, Sort.by("name")),
                PageRequest.of(300, 50, Sort.by(Sort.Direction.DESC, "tier", "name")),
                PageRequest.of(60, 50, Sort.by("vendor")))) {
            assertThat(statementsFor(SystemFilter.ALL, page))
                    .as(page.toString())
                    .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
        assertThat(statementsFor(
                        SystemFilter.ALL.withTerm("system 1").withTag("tag-3").withLifecycles(Set.of(Lifecycle.PILOT)),
                        PageRequest.of(0, 50)))
                .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(inventory.search(SystemFilter.ALL, PageRequest.of(300, 50)))
                .hasSize(50)
                .first()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("System 15000");
                    assertThat(row.tags()).containsExactly("all", "tag-6");
                    assertThat(row.vendor()).isNotNull();
                });
        assertThat(inventory.similarTo("System 15000", 5))
                .first()
                .extracting(similar -> similar.system().name())
                .isEqualTo("System 15000");
    }

    @Test
    void pagesNeitherRepeatNorSkipWhereManyNamesAreTheSame() {
        imports.takeIn(
                "same.csv",
                IntStream.range(0, 120)
                        .mapToObj(_ -> new ImportedSystem(null, SystemDraft.named("Same"), null))
                        .toList(),
                Job.UNWATCHED);

        var seen = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            inventory
                    .search(SystemFilter.ALL, PageRequest.of(page, 50, Sort.by("kind")))
                    .forEach(row -> seen.add(row.code()));
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    /** What the first page of a list asks for: its rows and their number. */
    private List<String> statementsFor(SystemFilter filter, Pageable page) {
        return SqlStatements.during(() -> {
            assertThat(inventory.search(filter, page)).isNotEmpty();
            assertThat(inventory.count(filter)).isPositive();
        });
    }
}
