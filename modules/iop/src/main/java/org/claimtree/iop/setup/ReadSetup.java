package org.claimtree.iop.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.PayerCodes;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.Recipients;
import org.claimtree.iop.WhoRenders;
import org.claimtree.iop.ledger.ProgramTerms;
import org.claimtree.iop.setup.ProgramSetup.Check;
import org.claimtree.iop.setup.ProgramSetup.What;
import org.claimtree.platform.Sql;

/** Looks through all programs of today: groups, rates, who is told, and the defaults of clients with an authorization. */
@ApplicationScoped
public class ReadSetup {
    private static final int MOST = 50;
    private static final String CODES = "/billing-codes.xhtml";

    private Sql sql;
    private RowScopes scopes;
    private CodeFacts codes;
    private ProgramTerms programs;
    private Others others;

    /** Whom it asks of other modules. */
    @ApplicationScoped
    public static class Others {
        private Recipients recipients;
        private WhoRenders renders;

        /** For the container. */
        protected Others() {}

        @Inject
        public Others(Recipients recipients, WhoRenders renders) {
            this.recipients = recipients;
            this.renders = renders;
        }

        int members(String group) {
            return recipients.membersOf(group).size();
        }

        WhoRenders.Rendering renders(WhoRenders.Asked asked) {
            return renders.of(asked);
        }
    }

    /** For the container. */
    protected ReadSetup() {}

    @Inject
    public ReadSetup(Sql sql, RowScopes scopes, CodeFacts codes, ProgramTerms programs, Others others) {
        this.sql = sql;
        this.scopes = scopes;
        this.codes = codes;
        this.programs = programs;
        this.others = others;
    }

    /** In the order in which programs are asked. */
    public List<ProgramSetup> read() {
        LocalDate today = codes.today();
        return programs.on(today).stream().map(program -> read(program, today)).toList();
    }

    private ProgramSetup read(ProgramTerms.Named program, LocalDate today) {
        Catalog catalog = codes.now();
        ClientScope scope = ClientScope.of(scopes.current());
        List<Authorized> clients = sql.query(h -> Authorized.on(h, scope, program.billed(), today));
        List<Check> checks = new ArrayList<>();
        checks.add(group(What.COUNTED_CODES, program.content().groups().documented(), program.documented()));
        checks.add(group(What.BILLED_CODES, program.content().groups().billed(), program.billed()));
        checks.add(rates(catalog, program, today));
        checks.add(told(program.content().billing().alertGroup()));
        checks.add(claimCodes(catalog, clients, today));
        checks.add(defaults(What.CLINICIANS, "clinician", clients, one -> one.clinician() != null));
        checks.add(defaults(What.PLACES, "location", clients, one -> one.at().location() != null));
        checks.add(defaults(What.DIAGNOSES, "diagnosis", clients, Authorized::diagnosed));
        return new ProgramSetup(program.ref(), program.content().name(), checks, renders(clients, today));
    }

    private static Check group(What what, String group, Collection<String> codes) {
        return codes.isEmpty()
                ? new Check(what, false, "There is no code group " + group + " with codes.", "/code-groups.xhtml")
                : new Check(what, true, group + ": " + String.join(", ", codes), "/code-groups.xhtml");
    }

    private static Check rates(Catalog catalog, ProgramTerms.Named program, LocalDate today) {
        List<String> without = program.billed().stream()
                .filter(code -> catalog.code(code, today)
                        .map(content -> content.terms().fee())
                        .isEmpty())
                .toList();
        return without.isEmpty()
                ? new Check(What.RATES, !program.billed().isEmpty(), "Every billed code has a fee.", CODES)
                : new Check(What.RATES, false, "Without a fee: " + String.join(", ", without), CODES);
    }

    private Check told(String group) {
        String path = "/user-groups.xhtml";
        if (group == null) {
            return new Check(What.ALERT_GROUP, false, "Nobody is told when a day cannot be billed.", path);
        }
        int members = others.members(group);
        return members == 0
                ? new Check(What.ALERT_GROUP, false, "Nobody is in the user group " + group + ".", path)
                : new Check(What.ALERT_GROUP, true, group + ": " + members + (members == 1 ? " user" : " users"), path);
    }

    /** A revenue code stands on no professional claim; the payer's table must say what does. */
    private static Check claimCodes(Catalog catalog, List<Authorized> clients, LocalDate today) {
        Set<String> missing = new TreeSet<>();
        for (Authorized one : clients) {
            boolean isRevenue = catalog.code(one.code(), today)
                    .filter(code -> code.kind() == BillingCode.Kind.REVENUE)
                    .isPresent();
            PayerCodes.Asked asked =
                    new PayerCodes.Asked(one.first().payer(), one.first().plan(), null);
            if (isRevenue
                    && one.first().payer() != null
                    && catalog.payerCodes().on(one.code(), asked, today).isEmpty()) {
                missing.add(one.first().payer() + " for " + one.code());
            }
        }
        String path = "/payer-codes.xhtml";
        return missing.isEmpty()
                ? new Check(What.CLAIM_CODES, true, "Every payer has a claim code for what is billed.", path)
                : new Check(What.CLAIM_CODES, false, "No claim code: " + String.join(", ", missing), path);
    }

    private static Check defaults(What what, String name, List<Authorized> clients, Predicate<Authorized> has) {
        long all = clients.stream().map(Authorized::client).distinct().count();
        long without = clients.stream()
                .filter(has.negate())
                .map(Authorized::client)
                .distinct()
                .count();
        String words = without == 0
                ? "All clients with an authorization have a " + name + ": " + all + "."
                : without + " of " + all + " clients with an authorization have no " + name + ".";
        return new Check(what, without == 0, words, "/clients.xhtml");
    }

    private List<ProgramSetup.Renders> renders(List<Authorized> clients, LocalDate today) {
        return clients.stream()
                .filter(one -> one.clinician() != null && one.first().payer() != null)
                .map(one -> new WhoRenders.Asked(
                        one.code(),
                        one.clinician(),
                        new WhoRenders.Insurer(one.first().payer(), one.first().plan()),
                        new WhoRenders.Where(one.at().location(), one.at().placeOfService()),
                        today))
                .distinct()
                .limit(MOST)
                .map(asked -> new ProgramSetup.Renders(
                        asked.code(), asked.insurer().payer(), asked.clinician(), others.renders(asked)))
                .distinct()
                .toList();
    }
}
