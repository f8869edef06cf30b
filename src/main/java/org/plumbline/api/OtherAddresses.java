package org.plumbline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API, and an answer for every address and method that it does not have. */
@RestController
@RequestMapping(ApiSecurity.ROOT)
class OtherAddresses {

    private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Resource DESCRIPTION = new ClassPathResource("openapi.json");

    /** For whoever has a token, whatever its scope. */
    @PreAuthorize("isAuthenticated()")
    @GetMapping(path = "/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description(HttpServletRequest request) {
        ApiQuery.none(request);
        return ResponseEntity.ok(DESCRIPTION);
    }

    @PreAuthorize("isAuthenticated()")
    @RequestMapping({"", "/**"})
    ResponseEntity<Problem> none(HttpMethod method) {
        return KNOWN.contains(method)
                ? answer(HttpStatus.NOT_FOUND).body(Problem.of(HttpStatus.NOT_FOUND, null))
                : answer(HttpStatus.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, "GET, HEAD")
                        .body(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, null));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
