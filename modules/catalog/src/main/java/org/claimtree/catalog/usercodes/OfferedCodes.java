package org.claimtree.catalog.usercodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Versions;

/** Which codes can be put on lists now: those that are active, by themselves or as what an active group holds. */
@ApplicationScoped
public class OfferedCodes {
    private RevisionLog log;
    private CatalogLog catalogs;

    /** For the container. */
    protected OfferedCodes() {}

    @Inject
    public OfferedCodes(RevisionLog log, CatalogLog catalogs) {
        this.log = log;
        this.catalogs = catalogs;
    }

    /**
     * What a group gives.
     *
     * @param codes in the order of the group
     * @param inactive codes of the group that are retired and not given
     */
    record Given(String group, List<String> codes, List<String> inactive) {}

    /**
     * @param pointer where the group is named, or null where the address names it
     * @throws Problem 404 or 422 when there is no such group, 422 when it is inactive
     */
    Given of(String group, String pointer) {
        Catalog catalog = catalogs.asOf(log.current());
        CodeGroup found = catalog.groups()
                .latest(group)
                .map(Versions.Version::content)
                .orElseThrow(() -> pointer == null
                        ? Problem.notFound("This record")
                        : refusal(pointer, "UNKNOWN_GROUP", "There is no code group with this ref."));
        if (!found.active()) {
            throw refusal(
                    pointer == null ? "" : pointer,
                    "GROUP_INACTIVE",
                    "The group is inactive: it is not given any more.");
        }
        List<String> codes = new ArrayList<>();
        List<String> inactive = new ArrayList<>();
        found.codes().forEach(code -> (isActive(catalog, code) ? codes : inactive).add(code));
        return new Given(group, codes, inactive);
    }

    /** What stands against codes that are named by themselves. */
    List<InputProblem> problems(List<String> codes, String pointer) {
        Catalog catalog = catalogs.asOf(log.current());
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = pointer + "/" + i;
            if (!catalog.codes().subjects().contains(codes.get(i))) {
                problems.add(new InputProblem(at, "UNKNOWN_CODE", "There is no billing code with this ref."));
            } else if (!isActive(catalog, codes.get(i))) {
                problems.add(new InputProblem(at, "CODE_INACTIVE", "The billing code is inactive."));
            }
        }
        return problems;
    }

    private static boolean isActive(Catalog catalog, String code) {
        return catalog.codes()
                .latest(code)
                .map(Versions.Version::content)
                .filter(BillingCode::active)
                .isPresent();
    }

    private static Problem refusal(String pointer, String code, String message) {
        return Problem.invalid(List.of(new InputProblem(pointer, code, message)));
    }
}
