package org.plumbline.vendor;

/** What a list of vendors is narrowed to. Every word of the term must occur in the name, code, site or contact. */
public record VendorFilter(String term) {

    public static final VendorFilter ALL = new VendorFilter("");
}
