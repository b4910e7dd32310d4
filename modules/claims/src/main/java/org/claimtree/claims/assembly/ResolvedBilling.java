package org.claimtree.claims.assembly;

import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.directory.AcceptAssignment;
import org.claimtree.directory.FacilitySend;
import org.claimtree.directory.RenderingSend;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.Taxonomy;

/**
 * What the rule tree says for one charge, in the shapes that the claim needs. A null stands for a blank; the edits say
 * which blanks hold the claim.
 *
 * @param billing who bills, complete but for what is blank
 * @param choices who and what is sent
 * @param facility the place as it would be sent, or null
 * @param line values that may differ from line to line
 */
record ResolvedBilling(BillingProvider billing, Choices choices, Facility facility, LineValues line) {

    /**
     * @param rendering which rendering provider goes out
     * @param facility when the service facility goes out
     * @param acceptAssignment CLM07
     * @param signature box 31; its presence is CLM06 = Y
     */
    record Choices(
            RenderingSend rendering, FacilitySend facility, AcceptAssignment acceptAssignment, String signature) {}

    /** The service facility and what paper prints in 32b. */
    record Facility(String name, PostalAddress address, Npi npi, QualifiedNumber number, QualifiedNumber box32b) {}

    /**
     * @param clia for codes that need it
     * @param mammography for codes that need it
     * @param renderingTaxonomy PRV PE
     * @param renderingNumber REF G2 / LU of the rendering provider
     * @param box24IJ paper only
     */
    record LineValues(
            String clia,
            String mammography,
            String renderingTaxonomy,
            QualifiedNumber renderingNumber,
            QualifiedNumber box24IJ) {
        private LineValues withTaxonomy(String taxonomy) {
            boolean printed = box24IJ != null
                    && box24IJ.qualifier().equals("ZZ")
                    && box24IJ.number().equals(renderingTaxonomy);
            return new LineValues(
                    clia,
                    mammography,
                    taxonomy,
                    renderingNumber,
                    printed ? new QualifiedNumber("ZZ", taxonomy) : box24IJ);
        }
    }

    /** The same with another taxonomy of the rendering provider, also where paper prints it; null leaves it. */
    ResolvedBilling withTaxonomy(Taxonomy taxonomy) {
        return taxonomy == null
                ? this
                : new ResolvedBilling(billing, choices, facility, line.withTaxonomy(taxonomy.code()));
    }
}
