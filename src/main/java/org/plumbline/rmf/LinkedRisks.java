package org.plumbline.rmf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The risks that speak to an outcome. The RMF map shows them and does not know the risk register: the register
 * implements this, and answers only with risks that the signed-in person may see.
 */
public interface LinkedRisks {

    /**
     * How many open risks are linked to each subcategory; subcategories without one are left out.
     *
     * @param systemId the system whose risks are meant, null for the risks of the whole organisation
     */
    Map<String, Integer> countsBySubcategory(@Nullable UUID systemId);

    /**
     * The open risks linked to one subcategory, the most urgent first.
     *
     * @param systemId the system whose risks are meant, null for the risks of the whole organisation
     */
    List<LinkedRisk> of(String subcategory, @Nullable UUID systemId);

    /** The route on which a risk of this subcategory is raised, with what is known filled in. */
    String raise(String subcategory, @Nullable UUID systemId);

    /**
     * A risk as the RMF map names it.
     *
     * @param exposure the current exposure in words, say High or Not assessed
     * @param route where its record is
     */
    record LinkedRisk(UUID id, String code, String title, String exposure, String route) {}
}
