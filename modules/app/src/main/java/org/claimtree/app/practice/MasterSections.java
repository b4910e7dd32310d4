package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimtree.catalog.AuthorizationNeed;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.catalog.PayerCode;
import org.claimtree.catalog.Program;
import org.claimtree.catalog.Service;
import org.claimtree.catalog.StandIn;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;

/** Reads the master data and catalog lists of a document into revision entries. */
final class MasterSections {
    private final JsonNode document;
    private final Problems problems;
    private final Binder binder;
    private final List<Bound> bound = new ArrayList<>();

    /**
     * A record that could be made.
     *
     * @param pointer its place in the document
     * @param value the record
     * @param entry what the log would hold
     */
    record Bound(String pointer, Object value, RevisionEntry entry) {}

    MasterSections(JsonNode document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.binder = new Binder(problems);
    }

    List<Bound> read() {
        if (document.get("practice") instanceof ObjectNode practice) {
            ObjectNode content = practice.deepCopy();
            problems.below("/practice", at -> Binder.prune(content, at));
            Section.Item item = Section.item("/practice", content, Practice.REF, problems);
            bind(MasterKind.PRACTICE.logKind(), item, Practice.class);
        }
        list("divisions", MasterKind.DIVISION, Defaults::active);
        list("clientGroups", MasterKind.CLIENT_GROUP, Defaults::active);
        list("locations", MasterKind.LOCATION, Defaults::active);
        list("providers", MasterKind.PROVIDER, Defaults::active);
        list("partners", MasterKind.PARTNER, Defaults::partner);
        list("formTypes", MasterKind.FORM_TYPE, Defaults::none);
        list("payers", MasterKind.PAYER, Defaults::payer);
        list("plans", MasterKind.PLAN, Defaults::none);
        list("codes", Catalog.CODE_KIND, BillingCode.class, Defaults::billingCode);
        list("codeGroups", Catalog.GROUP_KIND, CodeGroup.class, Defaults::codeGroup);
        list("standIns", Catalog.STAND_IN_KIND, StandIn.class, Defaults::active);
        list("payerCodes", Catalog.PAYER_CODE_KIND, PayerCode.class, Defaults::active);
        list("authorizationNeeds", Catalog.AUTHORIZATION_NEED_KIND, AuthorizationNeed.class, Defaults::active);
        list("services", Catalog.SERVICE_KIND, Service.class, Defaults::active);
        list("programs", Catalog.PROGRAM_KIND, Program.class, Defaults::active);
        return bound;
    }

    private void list(String name, MasterKind kind, Consumer<ObjectNode> defaults) {
        list(name, kind.logKind(), kind.content(), defaults);
    }

    private void list(String name, String logKind, Class<?> type, Consumer<ObjectNode> defaults) {
        Section.of(document, name, problems, defaults).items().forEach(item -> bind(logKind, item, type));
    }

    private void bind(String logKind, Section.Item item, Class<?> type) {
        if (item != null) {
            binder.bind(item.content(), type, item.pointer())
                    .ifPresent(value -> bound.add(new Bound(
                            item.pointer(),
                            value,
                            new RevisionEntry(logKind, item.ref(), item.effective(), CanonicalJson.write(value)))));
        }
    }
}
