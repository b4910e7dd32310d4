package org.claimtree.encounters.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.StandIn;
import org.claimtree.catalog.UnitRule;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;

/** Codes, locations and providers that tests of notes work with. */
final class Setup {
    /** A note is a unit, for 120 dollars. */
    static final String THERAPY = "90834";

    /** Units of a quarter of an hour by the rule of eight minutes, for 30 dollars. */
    static final String SKILLS = "H2014";

    static final String ADD_ON = "90785";
    static final String PER_DIEM = "H0015";
    static final String PER_DIEM_TOO = "S9480";

    /** Documents only. */
    static final String GROUP_NOTE = "GRP NOTE";

    static final String RETIRED = "90899";

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private Setup() {}

    static List<RevisionEntry> entries() {
        UnitRule quarters = new UnitRule(UnitRule.Per.MINUTES, 15, UnitRule.Rounding.EIGHT_MINUTE, null);
        UnitRule days = new UnitRule(UnitRule.Per.DAY, null, null, null);
        return Stream.of(
                        code(THERAPY, BillingCode.Kind.CPT, null, "120", true),
                        code(SKILLS, BillingCode.Kind.HCPCS, quarters, "30", true),
                        code(ADD_ON, BillingCode.Kind.ADD_ON, null, "20", true),
                        code(PER_DIEM, BillingCode.Kind.HCPCS, days, "300", true),
                        code(PER_DIEM_TOO, BillingCode.Kind.HCPCS, days, null, true),
                        code(GROUP_NOTE, BillingCode.Kind.INTERNAL, null, null, true),
                        code(RETIRED, BillingCode.Kind.CPT, null, "90", false),
                        provider("BAKER"),
                        provider("STAUB"),
                        provider("QUILL"),
                        group("COMMUNITY", SKILLS),
                        standIn("QUILL", "AETNA", "COMMUNITY", "STAUB"),
                        needed("AETNA", THERAPY, 2),
                        location("MAIN", "11"),
                        location("SCHOOL", "03"),
                        location("FIELD", null))
                .toList();
    }

    static List<RecordedEntry> recorded() {
        List<RevisionEntry> entries = entries();
        return java.util.stream.IntStream.range(0, entries.size())
                .mapToObj(i -> new RecordedEntry(1, i, entries.get(i)))
                .toList();
    }

    private static RevisionEntry code(String code, BillingCode.Kind kind, UnitRule rule, String fee, boolean active) {
        boolean internal = kind == BillingCode.Kind.INTERNAL;
        BillingCode content = new BillingCode(
                kind,
                "words",
                code.equals(SKILLS) ? List.of("HN") : null,
                code.equals(THERAPY) ? "53" : null,
                new BillingCode.Flags(!internal, false, false, false, false, internal),
                new BillingCode.Terms(rule, fee == null ? null : Money.of(fee), null, false, null),
                active);
        return new RevisionEntry(Catalog.CODE_KIND, code, SINCE, CanonicalJson.write(content));
    }

    private static RevisionEntry group(String ref, String... codes) {
        CodeGroup content = new CodeGroup(ref, List.of(codes), true);
        return new RevisionEntry(Catalog.GROUP_KIND, ref, SINCE, CanonicalJson.write(content));
    }

    private static RevisionEntry standIn(String performedBy, String payer, String group, String provider) {
        StandIn content = new StandIn(
                new StandIn.Applies(performedBy, payer, group, null), new StandIn.BilledAs(provider, provider), true);
        return new RevisionEntry(Catalog.STAND_IN_KIND, performedBy, SINCE, CanonicalJson.write(content));
    }

    private static RevisionEntry needed(String payer, String code, int visits) {
        AuthorizationNeed content = new AuthorizationNeed(
                new AuthorizationNeed.About(payer, null, code, null),
                new AuthorizationNeed.Need(AuthorizationNeed.Kind.AFTER_VISITS, visits),
                null,
                true);
        return new RevisionEntry(Catalog.AUTHORIZATION_NEED_KIND, code, SINCE, CanonicalJson.write(content));
    }

    private static RevisionEntry provider(String ref) {
        Provider content = new Provider(new EntityName(true, ref, "A", null, null), null, null, null, null, true);
        return new RevisionEntry(MasterKind.PROVIDER.logKind(), ref, SINCE, CanonicalJson.write(content));
    }

    private static RevisionEntry location(String ref, String placeOfService) {
        Location content = new Location(
                new Location.Facility(
                        ref, new PostalAddress("1 MAIN ST", null, "TOWSON", "MD", "212040001", null), null, null),
                null,
                null,
                null,
                placeOfService,
                true);
        return new RevisionEntry(MasterKind.LOCATION.logKind(), ref, SINCE, CanonicalJson.write(content));
    }
}
