package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.PayerCode;
import org.claimtree.catalog.Program;
import org.claimtree.catalog.Service;
import org.claimtree.catalog.StandIn;
import org.claimtree.directory.BillingTerms;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.PayerNumber;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.PostalAddress;

/** Checks that what records name exists, in the document or already, and what only whole records show. */
final class References {
    private static final Map<MasterKind, String> SECTIONS = new EnumMap<>(Map.of(
            MasterKind.DIVISION, "divisions",
            MasterKind.CLIENT_GROUP, "clientGroups",
            MasterKind.LOCATION, "locations",
            MasterKind.PROVIDER, "providers",
            MasterKind.PARTNER, "partners",
            MasterKind.FORM_TYPE, "formTypes",
            MasterKind.PAYER, "payers",
            MasterKind.PLAN, "plans"));

    private final Map<MasterKind, Set<String>> known = new EnumMap<>(MasterKind.class);
    private final Set<String> codes = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final GroupNames groupNames;
    private final UniqueNames serviceNames;
    private final Problems problems;

    References(JsonNode document, MasterData master, Catalog catalog, Problems problems) {
        this.problems = problems;
        for (MasterKind kind : MasterKind.values()) {
            Set<String> refs = new HashSet<>(master.refs(kind));
            if (SECTIONS.containsKey(kind)) {
                refs.addAll(Section.refs(document, SECTIONS.get(kind)));
            }
            known.put(kind, refs);
        }
        codes.addAll(catalog.codes().subjects());
        codes.addAll(Section.refs(document, "codes"));
        groups.addAll(catalog.groups().subjects());
        groups.addAll(Section.refs(document, "codeGroups"));
        groupNames = new GroupNames(document, catalog, problems);
        serviceNames = new UniqueNames(document, "services", "service", problems);
        serviceNames.know(catalog.services(), Service::name);
    }

    /** Notes a ref that names nothing; a null names nothing on purpose. */
    void check(MasterKind kind, String ref, String pointer) {
        if (ref != null && !known.get(kind).contains(ref)) {
            String what = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            problems.add(pointer, "UNKNOWN_" + kind.name(), "There is no " + what + " with this ref.");
        }
    }

    /** The same for a list of refs. */
    void check(MasterKind kind, List<String> refs, String pointer) {
        for (int i = 0; i < refs.size(); i++) {
            check(kind, refs.get(i), pointer + "/" + i);
        }
    }

    void check(MasterSections.Bound bound) {
        String pointer = bound.pointer();
        Object value = bound.value();
        if (value instanceof Practice practice) {
            numbers(practice.numbers(), pointer);
            practiceAddress(practice.places().address(), pointer + "/places/address");
        } else if (value instanceof Provider provider) {
            numbers(provider.numbers(), pointer);
        } else if (value instanceof Location location) {
            check(MasterKind.DIVISION, location.division(), pointer + "/division");
        } else if (value instanceof Payer payer) {
            check(MasterKind.PARTNER, payer.electronic().partner(), pointer + "/electronic/partner");
            List<Payer.CrossOver> over = payer.crossesOver() == null ? List.of() : payer.crossesOver();
            for (int i = 0; i < over.size(); i++) {
                check(MasterKind.PAYER, over.get(i).payer(), pointer + "/crossesOver/" + i + "/payer");
            }
            terms(payer.terms(), pointer);
        } else if (value instanceof Plan plan) {
            check(MasterKind.PAYER, plan.payer(), pointer + "/payer");
            terms(plan.terms(), pointer);
        } else if (value instanceof CodeGroup group) {
            groupNames.check(bound.entry().subject(), group.name(), pointer);
            for (int i = 0; i < group.codes().size(); i++) {
                code(group.codes().get(i), pointer + "/codes/" + i);
            }
        } else if (value instanceof PayerCode row) {
            code(row.code(), pointer + "/code");
            check(MasterKind.PAYER, row.applies().payer(), pointer + "/applies/payer");
            check(MasterKind.PLAN, row.applies().plan(), pointer + "/applies/plan");
        } else if (value instanceof StandIn row) {
            standIn(row, pointer);
        } else if (value instanceof AuthorizationNeed row) {
            need(row.about(), pointer + "/about");
        } else if (value instanceof Service service) {
            serviceNames.check(bound.entry().subject(), service.name(), pointer);
        } else if (value instanceof Program program) {
            program(program, pointer);
        }
    }

    private void program(Program program, String pointer) {
        group(program.groups().documented(), pointer + "/groups/documented");
        group(program.groups().billed(), pointer + "/groups/billed");
        for (int i = 0; i < program.payers().size(); i++) {
            Program.PayerTerms terms = program.payers().get(i);
            String at = pointer + "/payers/" + i;
            check(MasterKind.PAYER, terms.payer(), at + "/payer");
            for (int tier = 0; tier < terms.tiers().size(); tier++) {
                code(terms.tiers().get(tier).code(), at + "/tiers/" + tier + "/code");
            }
            for (int code = 0; code < terms.time().uncounted().size(); code++) {
                code(terms.time().uncounted().get(code), at + "/time/uncounted/" + code);
            }
            if (terms.bundled() != null) {
                bundled(terms.bundled(), at + "/bundled");
            }
        }
    }

    private void bundled(Program.Bundled bundled, String pointer) {
        group(bundled.group(), pointer + "/group");
        for (int i = 0; i < bundled.except().size(); i++) {
            code(bundled.except().get(i), pointer + "/except/" + i);
        }
    }

    private void standIn(StandIn row, String pointer) {
        check(MasterKind.PROVIDER, row.applies().performedBy(), pointer + "/applies/performedBy");
        check(MasterKind.PAYER, row.applies().payer(), pointer + "/applies/payer");
        if (row.applies().group() != null) {
            group(row.applies().group(), pointer + "/applies/group");
        }
        check(MasterKind.PROVIDER, row.billedAs().provider(), pointer + "/billedAs/provider");
        check(MasterKind.PROVIDER, row.billedAs().supervising(), pointer + "/billedAs/supervising");
    }

    private void need(AuthorizationNeed.About about, String pointer) {
        check(MasterKind.PAYER, about.payer(), pointer + "/payer");
        check(MasterKind.PLAN, about.plan(), pointer + "/plan");
        if (about.code() != null) {
            code(about.code(), pointer + "/code");
        } else {
            group(about.group(), pointer + "/group");
        }
    }

    private void group(String group, String pointer) {
        if (!groups.contains(group)) {
            problems.add(pointer, "UNKNOWN_CODE_GROUP", "There is no code group with this ref.");
        }
    }

    private void code(String code, String pointer) {
        if (!codes.contains(code)) {
            problems.add(pointer, "UNKNOWN_CODE", "There is no billing code with this ref.");
        }
    }

    private void practiceAddress(PostalAddress address, String pointer) {
        if (address == null) {
            problems.add(pointer, "REQUIRED", "This field is needed.");
        } else if (address.isPoBox()) {
            problems.add(
                    pointer + "/line1",
                    "BILLING_PO_BOX",
                    "The billing address cannot be a PO box; give the street here and the box as pay-to address.");
        } else if (!address.hasZipPlus4()) {
            problems.add(pointer + "/zip", "BILLING_ZIP4", "The billing address needs all nine digits of its ZIP.");
        }
    }

    private void numbers(List<PayerNumber> numbers, String pointer) {
        for (int i = 0; i < numbers.size(); i++) {
            check(MasterKind.PAYER, numbers.get(i).payer(), pointer + "/numbers/" + i + "/payer");
        }
    }

    private void terms(BillingTerms terms, String pointer) {
        check(MasterKind.FORM_TYPE, terms.formType(), pointer + "/terms/formType");
        if (terms.renderingSend() != null) {
            check(MasterKind.PROVIDER, terms.renderingSend().provider(), pointer + "/terms/renderingSend/provider");
        }
    }
}
