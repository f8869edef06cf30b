package org.plumbline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineTest;
import org.plumbline.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlumblineTest
class PasswordsTest {

    /** 128 characters, as many as may be. */
    private static final String LONGEST =
            "Otter velvet canyon ninth marble ".repeat(3) + "cactus orbit seven lantern Ö";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    private UUID pia = TestPeople.idOf("Pia");

    @BeforeEach
    void somebodyWithALongPassword() {
        pia = TestPeople.person(jdbc, "Pia " + UUID.randomUUID(), Set.of()).id();
        passwords.choose(pia, LONGEST, List.of());
    }

    @Test
    void aPasswordCountsExactlyAsTypedToItsLastCharacter() {
        assertThat(LONGEST.length()).isBetween(100, Passphrase.LONGEST);
        assertThat(matches(LONGEST)).isTrue();
        assertThat(matches(LONGEST.substring(0, LONGEST.length() - 1) + "O")).isFalse();
        assertThat(matches(LONGEST.substring(0, LONGEST.length() - 1))).isFalse();
        assertThat(matches(LONGEST.toLowerCase(java.util.Locale.ROOT))).isFalse();
        assertThat(matches(LONGEST + " ")).isFalse();
    }

    @Test
    void passwordsAreHashedSlowlyAndEachWithASaltOfItsOwn() {
        var first = hash();
        passwords.choose(pia, LONGEST, List.of());

        assertThat(first).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash()).isNotEqualTo(first);
    }

    @Test
    void whoHasNoPasswordIsComparedWithOneThatNobodyHas() {
        assertThat(passwords.matches(Optional.empty(), LONGEST)).isFalse();
        assertThat(passwords.matches(Optional.of(UUID.randomUUID()), LONGEST)).isFalse();
    }

    private boolean matches(String typed) {
        return passwords.matches(Optional.of(pia), typed);
    }

    private String hash() {
        return jdbc.sql("select password_hash from credential where person_id = ?")
                .param(pia)
                .query(String.class)
                .single();
    }
}
