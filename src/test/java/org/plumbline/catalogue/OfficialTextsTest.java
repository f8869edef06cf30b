package org.plumbline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.PlumblineTest;
import org.plumbline.SharedData;
import org.plumbline.TestPeople;
import org.plumbline.WithPerson;
import org.plumbline.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlumblineTest
class OfficialTextsTest {

    private static final String TWO = """
            [{"title": "govern  1.1", "description": "Laws are known.", "section_about": "About laws",
              "section_actions": "- Know them", "section_doc": "Write it down", "section_ref": "A book"},
             {"title": "GOVERN 9.9", "section_about": "No such outcome"}]
            """;

    @Autowired
    OfficialTexts texts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithPerson(Role.RISK_MANAGER)
    void allSeventyTwoOfThePublishedJsonMatch() throws IOException {
        var result = importFile("nist_ai_rmf_playbook.json");

        assertThat(result)
                .isEqualTo(new OfficialTextImport(
                        "nist_ai_rmf_playbook.json", 72, 72, java.util.List.of(), java.util.List.of(), null));
        assertThat(result.complete()).isTrue();
        assertThat(texts.of("GOVERN 1.1").orElseThrow().outcome())
                .isEqualTo("Legal and regulatory requirements involving AI are understood, managed, and documented.");
        assertThat(texts.edition()).hasValueSatisfying(edition -> {
            assertThat(edition.outcomes()).isEqualTo(72);
            assertThat(edition.importedBy()).isEqualTo("Robin Test");
        });
    }

    @Test
    @WithPerson(Role.RISK_MANAGER)
    void theCsvLiesOnItsSideAndHasNoOutcomes() throws IOException {
        importFile("nist_ai_rmf_playbook.json");
        var fromJson = texts.of("MEASURE 2.13").orElseThrow();

        var result = importFile("nist_ai_rmf_playbook.csv");

        assertThat(result.matched()).isEqualTo(72);
        assertThat(texts.edition()).hasValueSatisfying(edition -> {
            assertThat(edition.sourceFile()).isEqualTo("nist_ai_rmf_playbook.csv");
            assertThat(edition.subcategories()).isEqualTo(72);
            assertThat(edition.outcomes()).isZero();
        });
        assertThat(texts.of("MEASURE 2.13")).hasValueSatisfying(text -> {
            assertThat(text.outcome()).isNull();
            assertThat(text.suggestedActions()).startsWith("- ");
            assertThat(text.references().length())
                    .isCloseTo(fromJson.references().length(), org.assertj.core.data.Percentage.withPercentage(5));
        });
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void whatDoesNotMatchIsReported() {
        var result = texts.importPlaybook("two.json", bytes(TWO));

        assertThat(result.matched()).isEqualTo(1);
        assertThat(result.unknown()).containsExactly("GOVERN 9.9");
        assertThat(result.missing()).hasSize(71).startsWith("GOVERN 1.2").doesNotContain("GOVERN 1.1");
        assertThat(texts.of("GOVERN 9.9")).isEmpty();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void theSameFileTwiceDoesNothingTheSecondTime() {
        texts.importPlaybook("one.json", bytes(TWO));
        var edition = texts.edition();

        var again = texts.importPlaybook("another name.json", bytes(TWO));

        assertThat(again.earlier()).isEqualTo(edition.orElseThrow());
        assertThat(again.matched()).isEqualTo(1);
        assertThat(texts.edition()).isEqualTo(edition);
        assertThat(texts.importPlaybook("two.json", bytes(TWO + " ")).earlier()).isNull();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void anImportReplacesTheLastOne() {
        texts.importPlaybook("one.json", bytes(TWO));
        texts.importPlaybook("two.json", bytes(TWO.replace("govern  1.1", "MAP 1.1")));

        assertThat(texts.of("GOVERN 1.1")).isEmpty();
        assertThat(texts.of("MAP 1.1")).isPresent();
        assertThat(texts.edition())
                .hasValueSatisfying(
                        edition -> assertThat(edition.subcategories()).isEqualTo(1));
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void aRefusedFileLeavesTheTextsAsTheyWere() {
        texts.importPlaybook("one.json", bytes(TWO));

        refuses("other.json", "{\"functions\": [{\"id\": \"GOVERN\"}]}", "other");

        assertThat(texts.of("GOVERN 1.1")).isPresent();
    }

    @Test
    @WithPerson(Role.ADMINISTRATOR)
    void otherFilesAreRefusedWithTheirReason() {
        refuses("empty.json", " \n", "empty");
        refuses("torn.json", "[{\"title\": \"GOVERN 1.1\",", "broken");
        refuses("empty-list.json", "[]", "other");
        refuses("list.csv", "a,b,c\n1,2,3\n", "other");
        refuses("open.csv", "\"a,b", "other");
        refuses("none.json", "[{\"title\": \"PLAN 1\", \"section_about\": \"x\"}]", "none-matched");
        refuses(
                "twice.json",
                "[{\"title\": \"MAP 1.1\", \"section_ref\": \"x\"}, {\"title\": \"MAP 1.1\", \"section_ref\": \"y\"}]",
                "twice");
        refuses(
                "long.json",
                "[{\"title\": \"MAP 1.1\", \"section_ref\": \"" + "x".repeat(100_001) + "\"}]",
                "too-long");
        refuses("binary.xlsx", "PK\3\4\0\0", "not-text");
        assertThatExceptionOfType(NotAPlaybook.class)
                .isThrownBy(() -> texts.importPlaybook("latin.csv", new byte[] {'a', (byte) 0xE9, ','}))
                .satisfies(refusal -> assertThat(refusal.key()).endsWith(".not-text"));
        assertThatExceptionOfType(NotAPlaybook.class)
                .isThrownBy(() -> texts.importPlaybook("big.json", new byte[PlaybookFile.LARGEST + 1]))
                .satisfies(refusal -> assertThat(refusal.key()).endsWith(".too-large"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_OWNER", "AUDITOR"})
    @WithPerson(Role.AUDITOR)
    void othersReadButDoNotImport(Role role) {
        TestPeople.continueAs(jdbc, "Kim Reader", role);

        assertThat(texts.of("GOVERN 1.1")).isEmpty();
        assertThat(texts.mayImport()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> texts.importPlaybook("two.json", bytes(TWO)));
    }

    private void refuses(String name, String content, String reason) {
        assertThatExceptionOfType(NotAPlaybook.class)
                .isThrownBy(() -> texts.importPlaybook(name, bytes(content)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("catalogue.not-a-playbook." + reason));
    }

    private OfficialTextImport importFile(String name) throws IOException {
        return texts.importPlaybook(name, Files.readAllBytes(SharedData.file("nist-ai-rmf/" + name)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
