package org.claimtree.claims.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.PayerCode;
import org.claimtree.catalog.Program;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claims.assembly.ClaimAssembler;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.HandWork;
import org.claimtree.claims.assembly.Knowledge;
import org.claimtree.claims.edits.Edits;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.edits.Visits;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.Resolver;
import org.claimtree.profiles.TreeJson;

/**
 * The boring practice: a group that bills for its doctors, claims go electronically through one clearinghouse. Changes
 * are JSON in single quotes at a place of a record, each a further revision.
 */
public final class Office {
    /** A Monday on which boring charges were. */
    public static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    /** The practice's date when claims are made. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    public static final Npi GROUP_NPI = Npi.withCheckDigit("200000010");
    public static final PostalAddress MAIN_STREET = PostalAddress.us("1 MAIN ST", "BALTIMORE", "MD", "212010001");
    public static final PostalAddress HARBOR_ROAD = PostalAddress.us("2 HARBOR RD", "ANNAPOLIS", "MD", "214010002");

    private static final MediumLimits ON_FILE = new MediumLimits(50, 12, 4, false);

    private final List<RecordedEntry> entries = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private long revision;

    private Office() {}

    public static Office usual() {
        Office office = new Office();
        office.save(Records.all());
        return office;
    }

    private Office save(List<RevisionEntry> saved) {
        revision++;
        for (int i = 0; i < saved.size(); i++) {
            entries.add(new RecordedEntry(revision, i + 1, saved.get(i)));
        }
        return this;
    }

    /** The record with another value at a place, for all dates of service; null takes the value away. */
    public Office change(MasterKind kind, String ref, String place, String json) {
        return change(kind, ref, RevisionEntry.ALWAYS, place, json);
    }

    /** The same from a date of service on. */
    public Office change(MasterKind kind, String ref, LocalDate effective, String place, String json) {
        return change(kind.logKind(), ref, effective, place, json);
    }

    public Office practice(String place, String json) {
        return change(MasterKind.PRACTICE, Practice.REF, place, json);
    }

    public Office payer(String ref, String place, String json) {
        return change(MasterKind.PAYER, ref, place, json);
    }

    public Office provider(String ref, String place, String json) {
        return change(MasterKind.PROVIDER, ref, place, json);
    }

    public Office location(String ref, String place, String json) {
        return change(MasterKind.LOCATION, ref, place, json);
    }

    public Office partner(String ref, String place, String json) {
        return change(MasterKind.PARTNER, ref, place, json);
    }

    public Office plan(String ref, String place, String json) {
        return change(MasterKind.PLAN, ref, place, json);
    }

    public Office code(String code, String place, String json) {
        return change(Catalog.CODE_KIND, code, RevisionEntry.ALWAYS, place, json);
    }

    /** One more row of the payer code table, in use for all dates of service. */
    public Office payerCode(String ref, String code, String applies, String sent) {
        String json = "{'code':'" + code + "','applies':{" + applies + "},'sent':{" + sent + "},'active':true}";
        PayerCode row = CanonicalJson.read(json.replace('\'', '"'), PayerCode.class);
        return save(List.of(Records.entry(Catalog.PAYER_CODE_KIND, ref, row)));
    }

    /** One more row of the table of authorizations needed, in use for all dates of service. */
    public Office authorizationNeed(String ref, String about, String need) {
        String json = "{'about':{" + about + "},'need':{" + need + "},'active':true}";
        AuthorizationNeed row = CanonicalJson.read(json.replace('\'', '"'), AuthorizationNeed.class);
        return save(List.of(Records.entry(Catalog.AUTHORIZATION_NEED_KIND, ref, row)));
    }

    /** One more code of the list, in use for all dates of service. */
    public Office newCode(String code, BillingCode.Kind kind) {
        return save(List.of(Records.entry(
                Catalog.CODE_KIND, code, new BillingCode(kind, "A service", List.of(), null, null, null, true))));
    }

    /** One more group of codes. */
    public Office group(String ref, String... codes) {
        return save(List.of(Records.entry(Catalog.GROUP_KIND, ref, new CodeGroup(ref, List.of(codes), true))));
    }

    /** One more program that is paid by the day; what payers want as JSON members in single quotes. */
    public Office program(String ref, String documented, String billed, String payers) {
        String json = "{'name':'" + ref + "','order':1,'groups':{'documented':'" + documented + "','billed':'" + billed
                + "'},'payers':[" + payers + "],'active':true}";
        Program program = CanonicalJson.read(json.replace('\'', '"'), Program.class);
        return save(List.of(Records.entry(Catalog.PROGRAM_KIND, ref, program)));
    }

    /** A further record that is like another one. */
    public Office copy(MasterKind kind, String ref, String as) {
        return save(List.of(new RevisionEntry(
                kind.logKind(),
                as,
                RevisionEntry.ALWAYS,
                newest(kind.logKind(), ref).content())));
    }

    private Office change(String kind, String ref, LocalDate effective, String place, String json) {
        String text = Json.changed(newest(kind, ref).content(), place, json);
        return save(List.of(new RevisionEntry(kind, ref, effective, text)));
    }

    private RevisionEntry newest(String kind, String ref) {
        RevisionEntry newest = null;
        for (RecordedEntry recorded : entries) {
            RevisionEntry entry = recorded.entry();
            newest = entry.kind().equals(kind) && entry.subject().equals(ref) ? entry : newest;
        }
        return newest;
    }

    /** Forgets every version of a record and saves its newest content from a date of service on. */
    public Office onlyFrom(MasterKind kind, String ref, LocalDate effective) {
        return onlyFrom(kind.logKind(), ref, effective);
    }

    public Office onlyFrom(String kind, String ref, LocalDate effective) {
        String content = newest(kind, ref).content();
        entries.removeIf(
                e -> e.entry().kind().equals(kind) && e.entry().subject().equals(ref));
        return save(List.of(new RevisionEntry(kind, ref, effective, content)));
    }

    /** A profile that is always in effect; overrides as JSON members in single quotes. */
    public Office profile(String ref, String overrides) {
        var parsed = ProfileJson.parse(Json.of("{'name':'" + ref + "','overrides':{" + overrides + "}}"));
        if (!parsed.isValid()) {
            throw new AssertionError(parsed.problems());
        }
        return save(List.of(ProfileBook.profileEntry(ref, RevisionEntry.ALWAYS, parsed.value())));
    }

    /** One more rule at the end of the tree's first level. */
    public Office rule(String dimension, String value, String profile) {
        rules.add("{'id':'R" + rules.size() + "','when':{'dimension':'" + dimension + "','is':['" + value
                + "']},'use':'" + profile + "','rules':[]}");
        var parsed = TreeJson.parse(Json.of("{'rules':[" + String.join(",", rules) + "]}"));
        if (!parsed.isValid()) {
            throw new AssertionError(parsed.problems());
        }
        return save(List.of(ProfileBook.treeEntry(parsed.value())));
    }

    /** The Default Profile's own answer for a field. */
    public Office always(String field, String choice) {
        var kind = ProfileBook.PROFILE_KIND;
        return change(kind, "DEFAULT", RevisionEntry.ALWAYS, "/overrides/" + field, choice);
    }

    /** Everything that was saved, in the order of the log. */
    public List<RevisionEntry> entries() {
        return entries.stream().map(RecordedEntry::entry).toList();
    }

    public MasterData master() {
        return MasterData.of(revision, entries);
    }

    public Catalog catalog() {
        return Catalog.of(entries);
    }

    public Knowledge knowledge() {
        MasterData master = master();
        ProfileBook book = ProfileBook.of(revision, entries);
        Resolver resolver = new Resolver();
        return new Knowledge(
                master,
                catalog(),
                facts -> resolver.resolve(book, master, facts),
                (medium, payer) ->
                        medium == Medium.PAPER ? new MediumLimits(payer.pages().maxLines(), 12, 4, true) : ON_FILE);
    }

    /** Drafts of a client's charges, before the edits. */
    public List<ClaimDraft> assemble(AClient client, ACharge... charges) {
        return assemble(client, ACharge.of(client.ref(), charges));
    }

    public List<ClaimDraft> assemble(AClient client, List<Charge> charges) {
        return new ClaimAssembler(knowledge()).assemble(client.build(), charges);
    }

    /** The same with what people decided of the charges. */
    public List<ClaimDraft> assemble(AClient client, HandWork byHand, ACharge... charges) {
        return new ClaimAssembler(knowledge())
                .assemble(client.build(), ACharge.of(client.ref(), charges), byHand, null);
    }

    /** In what charges differ that a claim says once. */
    public List<String> differences(AClient client, HandWork byHand, ACharge... charges) {
        return new ClaimAssembler(knowledge()).differences(client.build(), ACharge.of(client.ref(), charges), byHand);
    }

    /** The only draft of charges that share a claim. */
    public ClaimDraft claim(AClient client, ACharge... charges) {
        List<ClaimDraft> drafts = assemble(client, charges);
        if (drafts.size() != 1) {
            throw new AssertionError("One claim was expected, not " + drafts.size());
        }
        return drafts.get(0);
    }

    /** What the edits say of a draft. */
    public List<Finding> check(ClaimDraft draft) {
        return check(draft, Past.NONE);
    }

    /** The same for a client who was there before. */
    public List<Finding> check(ClaimDraft draft, Visits visits) {
        return check(draft, Past.of(visits));
    }

    /** The same for a client of whom more is known. */
    public List<Finding> check(ClaimDraft draft, Past past) {
        return Edits.check(draft, master(), catalog(), past, TODAY);
    }
}
