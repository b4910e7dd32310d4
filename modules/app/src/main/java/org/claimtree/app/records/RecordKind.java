package org.claimtree.app.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.MasterKind;

/** The kinds of records that live in the revision log, as addresses and documents name them. */
public enum RecordKind {
    DIVISION("divisions", "divisions", MasterKind.DIVISION.logKind(), true),
    LOCATION("locations", "locations", MasterKind.LOCATION.logKind(), true, "/facility/npi", "/billing/groupNpi"),
    PROVIDER("providers", "providers", MasterKind.PROVIDER.logKind(), true, "/name", "/identity"),
    PAYER("payers", "payers", MasterKind.PAYER.logKind(), false),
    PLAN("plans", "plans", MasterKind.PLAN.logKind(), false),
    FORM_TYPE("form-types", "formTypes", MasterKind.FORM_TYPE.logKind(), false),
    PARTNER("partners", "partners", MasterKind.PARTNER.logKind(), false),
    BILLING_CODE("billing-codes", "codes", Catalog.CODE_KIND, true),
    CODE_GROUP("code-groups", "codeGroups", Catalog.GROUP_KIND, true);

    /** All of them as a pattern of an address. */
    static final String PATTERN =
            "divisions|locations|providers|payers|plans|form-types|partners|billing-codes|code-groups";

    private final String address;
    private final String section;
    private final String logKind;
    private final boolean canBeInactive;
    private final List<String> weighty;

    RecordKind(String address, String section, String logKind, boolean canBeInactive, String... weighty) {
        this.address = address;
        this.section = section;
        this.logKind = logKind;
        this.canBeInactive = canBeInactive;
        this.weighty = List.of(weighty);
    }

    static Optional<RecordKind> at(String address) {
        return Arrays.stream(values()).filter(k -> k.address.equals(address)).findFirst();
    }

    /** Its place in addresses, such as {@code form-types}. */
    public String address() {
        return address;
    }

    /** Its list in a practice document, such as {@code formTypes}. */
    public String section() {
        return section;
    }

    String logKind() {
        return logKind;
    }

    boolean canBeInactive() {
        return canBeInactive;
    }

    /** Fields whose change must say from which date of service it applies: tax id, NPI, entity, taxonomy. */
    List<String> weighty() {
        return weighty;
    }
}
