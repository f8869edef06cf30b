package org.plumbline.catalogue;

/** Addresses of the catalogue's pages. */
public final class CatalogueRoutes {

    public static final String CATALOGUE = "catalogue";

    private CatalogueRoutes() {}

    /** The page of one outcome of the AI RMF, unfolded. */
    public static String subcategory(String id) {
        return CATALOGUE + "?outcome=" + id.replace(' ', '+');
    }
}
