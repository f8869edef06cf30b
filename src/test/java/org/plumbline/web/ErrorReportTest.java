package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** In a Tomcat of its own, with a servlet that fails as it is told. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorReportTest {

    private static final String SECRET = "select password from person where email = 'ada@lakeside.example'";
    private static final Pattern NUMBER = Pattern.compile("the number ([0-9a-f]{8}-[0-9a-f]{4})");

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(ErrorReport.class.getName());
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "failing", new Failing());
        context.addServletMappingDecoded("/*", "failing");
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void whatBreaksIsANumberThatTheLogKnows(CapturedOutput log) throws Exception {
        var answer = get("/throw", "text/html");

        assertThat(answer.statusCode()).isEqualTo(500);
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();
        assertThat(log.getAll().lines().filter(line -> line.contains("Error " + number.group(1) + " in an answer")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .doesNotContain(SECRET);
        assertThat(log).contains("java.lang.IllegalStateException", "ErrorReportTest$Failing.doGet");
        assertThat(answer.body())
                .contains("<h1>Something went wrong</h1>")
                .doesNotContain("select", "Exception", "at ");
    }

    @ParameterizedTest
    @CsvSource({
        "/403, This was not sent by a page of this server",
        "/404, It does not exist",
        "/405, The server could not make sense of what was sent",
        "/421, This address is not the one",
        "/503, give your administrator the number"
    })
    void aStatusIsOneSentence(String path, String sentence) throws Exception {
        var answer = get(path, "*/*");

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(path.substring(1)));
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("server")).isEmpty();
        assertThat(answer.body()).contains(sentence).doesNotContain(SECRET);
    }

    private HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + tomcat.getConnector().getLocalPort() + path))
                    .header("Accept", accepted)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static final class Failing extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            if (request.getRequestURI().equals("/throw")) {
                throw new ServletException(new IllegalStateException(SECRET));
            }
            response.sendError(Integer.parseInt(request.getRequestURI().substring(1)), SECRET);
        }
    }
}
