package org.plumbline.api;

import org.jspecify.annotations.Nullable;
import org.plumbline.audit.RecordNotShown;
import org.plumbline.shared.ErrorNumber;
import org.plumbline.shared.NotFound;
import org.plumbline.shared.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What scripts read when a route fails. What is our fault is logged under a number. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ApplicationEventPublisher events;

    ApiErrors(ApplicationEventPublisher events) {
        this.events = events;
    }

    @ExceptionHandler
    ResponseEntity<Problem> bad(BadRequest wrong) {
        return problem(HttpStatus.BAD_REQUEST, wrong.getMessage());
    }

    /** Who asks for records that are not theirs, the trail tells; the answer does not. */
    @ExceptionHandler
    ResponseEntity<Problem> missing(NotFound missing) {
        events.publishEvent(new RecordNotShown(missing.what(), missing.id()));
        return problem(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Problem> refused() {
        return problem(HttpStatus.FORBIDDEN, null);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<Problem> unwanted() {
        return problem(HttpStatus.NOT_ACCEPTABLE, "Answers are application/json.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception cause) {
        var number = ErrorNumber.next();
        LOG.error("Error {} in the API", number, Wordless.of(cause));
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Error " + number + "; the log of the server says more.");
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, @Nullable String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, detail));
    }
}
