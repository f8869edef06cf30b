package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.shared.StartRefused;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class EncryptedDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/plumbline",
                "jdbc:postgresql://db.example.org:5432/plumbline?sslmode=require",
                "jdbc:postgresql://db.example.org/plumbline?ApplicationName=verify-full&sslmode=prefer",
                "jdbc:postgresql://localhost,db.example.org:5433/plumbline",
                "jdbc:postgresql://localhost.example.org/plumbline",
                "jdbc:postgresql://[2001:db8::1]:5432/plumbline",
                "jdbc:postgresql://db.example.org"
            })
    void anotherMachineNeedsAnEncryptedWayToTheRightOne(String url) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EncryptedDatabase.check(url, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/data/plumbline",
                "jdbc:postgresql:plumbline",
                "jdbc:postgresql://localhost/plumbline",
                "jdbc:postgresql://LOCALHOST:5432/plumbline?user=a",
                "jdbc:postgresql://127.0.0.1:5432,[::1]:5432/plumbline",
                "jdbc:postgresql:///plumbline",
                "jdbc:postgresql://db.example.org/plumbline?sslmode=verify-full",
                "jdbc:postgresql://db.example.org,db2.example.org/p?sslrootcert=/etc/ca.pem&sslmode=verify-ca"
            })
    void thisMachineAndAProvenWayWillDo(String url) {
        assertThatCode(() -> EncryptedDatabase.check(url, "")).doesNotThrowAnyException();
    }

    @Test
    void theModeMayStandBesideTheAddress() {
        assertThatCode(() -> EncryptedDatabase.check("jdbc:postgresql://db.example.org/plumbline", "verify-full"))
                .doesNotThrowAnyException();
    }

    @Test
    void theStartAsksUnlessItIsToldNotTo() {
        var settings = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/plumbline");
        var beans = new DefaultListableBeanFactory();
        var check = EncryptedDatabase.databaseIsEncrypted(settings);

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> check.postProcessBeanFactory(beans));
        settings.setProperty("plumbline.plain-database", "true");
        assertThatCode(() -> check.postProcessBeanFactory(beans)).doesNotThrowAnyException();
    }
}
