package org.claimtree.app.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.MasterKind;

/** The kinds of records that live in the revision log, as addresses and documents name them. */
public enum RecordKind {
    DIVISION("Division", "divisions", "divisions", MasterKind.DIVISION.logKind()),
    CLIENT_GROUP("ClientGroup", "client-groups", "clientGroups", MasterKind.CLIENT_GROUP.logKind()),
    LOCATION("Location", "locations", "locations", MasterKind.LOCATION.logKind(), "/facility/npi", "/billing/groupNpi"),
    PROVIDER("Provider", "providers", "providers", MasterKind.PROVIDER.logKind(), "/name", "/identity"),
    PAYER("Payer", "payers", "payers", MasterKind.PAYER.logKind()),
    PLAN("Plan", "plans", "plans", MasterKind.PLAN.logKind()),
    FORM_TYPE("FormType", "form-types", "formTypes", MasterKind.FORM_TYPE.logKind()),
    PARTNER("Partner", "partners", "partners", MasterKind.PARTNER.logKind()),
    BILLING_CODE("BillingCode", "billing-codes", "codes", Catalog.CODE_KIND),
    CODE_GROUP("CodeGroup", "code-groups", "codeGroups", Catalog.GROUP_KIND),
    STAND_IN("StandIn", "stand-ins", "standIns", Catalog.STAND_IN_KIND),
    PAYER_CODE("PayerCode", "payer-codes", "payerCodes", Catalog.PAYER_CODE_KIND),
    AUTHORIZATION_NEED(
            "AuthorizationNeed", "authorization-needs", "authorizationNeeds", Catalog.AUTHORIZATION_NEED_KIND),
    SERVICE("Service", "services", "services", Catalog.SERVICE_KIND),
    PROGRAM("Program", "programs", "programs", Catalog.PROGRAM_KIND);

    /** All of them as a pattern of an address. */
    static final String PATTERN =
            "divisions|client-groups|locations|providers|payers|plans|form-types|partners|billing-codes|code-groups"
                    + "|stand-ins|payer-codes|authorization-needs|services|programs";

    private final String schema;
    private final String address;
    private final String section;
    private final String logKind;
    private final List<String> weighty;

    RecordKind(String schema, String address, String section, String logKind, String... weighty) {
        this.schema = schema;
        this.address = address;
        this.section = section;
        this.logKind = logKind;
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

    /** Its name in the description of the interface, such as {@code FormType}. */
    public String schema() {
        return schema;
    }

    /** The same for many. */
    public String plural() {
        return schema + "s";
    }

    /** Its definition in the schema of the practice document, such as {@code formType}. */
    public String definition() {
        return section.substring(0, section.length() - 1);
    }

    String logKind() {
        return logKind;
    }

    /** Fields whose change must say from which date of service it applies: tax id, NPI, entity, taxonomy. */
    List<String> weighty() {
        return weighty;
    }
}
