package org.plumbline.api;

import static org.plumbline.api.ApiScope.RMF_READ;

import jakarta.servlet.http.HttpServletRequest;
import org.plumbline.inventory.AiInventory;
import org.plumbline.rmf.RmfAssessments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answers of AI systems to the AI RMF, and what they add up to. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/v1/rmf")
class RmfApi {

    private final AiInventory inventory;
    private final RmfAssessments assessments;

    RmfApi(AiInventory inventory, RmfAssessments assessments) {
        this.inventory = inventory;
        this.assessments = assessments;
    }

    @Needs(RMF_READ)
    @GetMapping("/{code}")
    SystemRmf one(HttpServletRequest request, @PathVariable String code) {
        ApiQuery.none(request);
        return SystemRmf.of(assessments.ofSystem(inventory.idOf(code).value()));
    }
}
