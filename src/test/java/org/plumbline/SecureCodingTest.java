package org.plumbline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.script.ScriptEngineManager;
import org.springframework.expression.ExpressionParser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What no line of the program may do, whoever writes it next (OWASP ASVS 5.0.0; docs/asvs.csv names the rules). */
@AnalyzeClasses(packagesOf = PlumblineApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class SecureCodingTest {

    /** Workbooks are read by a child of this process, started from a list of arguments. */
    @ArchTest
    static final ArchRule oneProcessIsStarted = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.plumbline.shared.sheet.WorkbookProcess")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(calls(Runtime.class, "exec"));

    @ArchTest
    static final ArchRule nothingIsEvaluated = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ExpressionParser.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ScriptEngineManager.class);

    @ArchTest
    static final ArchRule noObjectIsDeserialized =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    /** {@code SecureRandom} is a {@code Random} to the compiler, so what counts is who is made. */
    @ArchTest
    static final ArchRule chanceComesFromASecureSource = noClasses()
            .should()
            .callConstructorWhere(target(owner(equivalentTo(Random.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SplittableRandom.class)
            .orShould()
            .callMethodWhere(calls(Math.class, "random"));

    @ArchTest
    static final ArchRule digestsAreMadeInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.plumbline.shared.Digests")
            .should()
            .callMethodWhere(calls(MessageDigest.class, "getInstance"));

    /** RFC 6238 asks for HMAC-SHA-1, which is all that common authenticator apps know. */
    @ArchTest
    static final ArchRule codesAreMadeInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.plumbline.account.Totp")
            .should()
            .callMethodWhere(calls(Mac.class, "getInstance"));

    @ArchTest
    static final ArchRule ciphersAreMadeWhereTheirTestsAre = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.plumbline.account.Secrets")
            .should()
            .callMethodWhere(calls(Cipher.class, "getInstance"));

    /** {@code Arrays.equals} ends at the first difference, and so tells how much of a secret was right. */
    @ArchTest
    static final ArchRule bytesAreComparedInConstantTime =
            noClasses().should().callMethod(Arrays.class, "equals", byte[].class, byte[].class);

    /** The issuer of single sign-on is asked by Spring Security, mail is sent by Spring. */
    @ArchTest
    static final ArchRule connectionsLeadToWhatIsConfigured = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.plumbline.audit.CheckpointSyslog")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Socket.class))))
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(DatagramSocket.class))))
            .orShould()
            .callMethodWhere(calls(URL.class, "open.*"))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(HttpClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RestClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RestTemplate.class);

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> type, String method) {
        return target(owner(assignableTo(type)))
                .and(target(method.contains(".") ? nameMatching(method) : name(method)));
    }
}
