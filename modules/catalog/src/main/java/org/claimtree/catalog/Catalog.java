package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Versions;

/**
 * Billing codes, code groups, what payers want of them, and services, as they were known at one revision. A group that was deleted by
 * then is none of them, for no date of service. Immutable.
 */
public final class Catalog {
    /** Kind of a billing code in the revision log. */
    public static final String CODE_KIND = "catalog.code";

    /** Kind of a code group in the revision log. */
    public static final String GROUP_KIND = "catalog.group";

    /** Kind of a row of the payer code table in the revision log. */
    public static final String PAYER_CODE_KIND = "catalog.payerCode";

    /** Kind of a row of the table of authorizations needed in the revision log. */
    public static final String AUTHORIZATION_NEED_KIND = "catalog.authorizationNeed";

    /** Kind of a service in the revision log. */
    public static final String SERVICE_KIND = "catalog.service";

    /** Kind of a row of the table of who bills for whom in the revision log. */
    public static final String STAND_IN_KIND = "catalog.standIn";

    /** Kind of a program that is paid by the day in the revision log. */
    public static final String PROGRAM_KIND = "catalog.program";

    /** All kinds that a catalog is made of. */
    public static final List<String> KINDS = List.of(
            CODE_KIND, GROUP_KIND, PAYER_CODE_KIND, AUTHORIZATION_NEED_KIND, STAND_IN_KIND, SERVICE_KIND, PROGRAM_KIND);

    private final Versions<BillingCode> codes;
    private final Versions<CodeGroup> groups;
    private final Set<String> deletedGroups;
    private final PayerCodes payerCodes;
    private final AuthorizationNeeds authorizationNeeds;
    private final Versions<Service> services;
    private final StandIns standIns;
    private final Versions<Program> programs;

    private Catalog(Collection<RecordedEntry> entries) {
        codes = versions(entries, CODE_KIND, BillingCode.class);
        Versions<CodeGroup> all = versions(entries, GROUP_KIND, CodeGroup.class);
        deletedGroups =
                all.subjects().stream().filter(ref -> isDeleted(all, ref)).collect(Collectors.toUnmodifiableSet());
        groups = Versions.of(all.subjects().stream()
                .filter(ref -> !deletedGroups.contains(ref))
                .flatMap(ref -> all.history(ref).stream())
                .toList());
        payerCodes = new PayerCodes(versions(entries, PAYER_CODE_KIND, PayerCode.class));
        authorizationNeeds =
                new AuthorizationNeeds(versions(entries, AUTHORIZATION_NEED_KIND, AuthorizationNeed.class));
        services = versions(entries, SERVICE_KIND, Service.class);
        standIns = new StandIns(versions(entries, STAND_IN_KIND, StandIn.class));
        programs = versions(entries, PROGRAM_KIND, Program.class);
    }

    private static boolean isDeleted(Versions<CodeGroup> groups, String ref) {
        return groups.latest(ref).orElseThrow().content().deleted();
    }

    /** From the log entries of all kinds. */
    public static Catalog of(Collection<RecordedEntry> entries) {
        return new Catalog(entries);
    }

    private static <T> Versions<T> versions(Collection<RecordedEntry> entries, String kind, Class<T> type) {
        List<RecordedEntry> only =
                entries.stream().filter(e -> e.entry().kind().equals(kind)).toList();
        return Versions.of(only, text -> CanonicalJson.read(text, type));
    }

    /** Codes of substance-use treatment, also those that were once (42 CFR Part 2). */
    public Set<String> substanceUseCodes() {
        return codes.subjects().stream()
                .filter(code -> codes.history(code).stream()
                        .anyMatch(version -> version.content().flags().substanceUse()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<BillingCode> code(String code, LocalDate day) {
        return codes.contentOn(code, day);
    }

    public Versions<BillingCode> codes() {
        return codes;
    }

    public Versions<CodeGroup> groups() {
        return groups;
    }

    /** How codes go on the claims of payers. */
    public PayerCodes payerCodes() {
        return payerCodes;
    }

    /** For which codes payers want an authorization. */
    public AuthorizationNeeds authorizationNeeds() {
        return authorizationNeeds;
    }

    /** What is booked. */
    public Versions<Service> services() {
        return services;
    }

    /** Programs that are paid by the day, besides the one of the settings. */
    public Versions<Program> programs() {
        return programs;
    }

    /** Whether any payer of a program pays other services with the day. */
    public boolean bundles() {
        return programs.subjects().stream()
                .flatMap(ref -> programs.history(ref).stream())
                .flatMap(version -> version.content().payers().stream())
                .anyMatch(terms -> terms.bundled() != null);
    }

    /** In whose name providers' services are billed. */
    public StandIns standIns() {
        return standIns;
    }

    /** Refs of deleted groups; none is given again. */
    public Set<String> deletedGroups() {
        return deletedGroups;
    }

    /** Refs of the groups that hold a code on a day, in their order. */
    public Set<String> groupsOf(String code, LocalDate day) {
        Set<String> refs = new TreeSet<>();
        for (String group : groups.subjects()) {
            if (groups.contentOn(group, day)
                    .filter(g -> g.codes().contains(code))
                    .isPresent()) {
                refs.add(group);
            }
        }
        return refs;
    }
}
