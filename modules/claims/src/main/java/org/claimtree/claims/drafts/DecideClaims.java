package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.ProfileJson;

/**
 * Decides by hand what the rules decide otherwise: which open charges share a claim, by which form it travels, and what a
 * field of it says. It stays with the charges and the coverage that they are sent to until it is undone.
 */
@ApplicationScoped
public class DecideClaims {
    private DecisionRows rows;
    private DecisionDesk desk;
    private ClaimAccess access;

    /** For the container. */
    protected DecideClaims() {}

    @Inject
    public DecideClaims(DecisionRows rows, DecisionDesk desk, ClaimAccess access) {
        this.rows = rows;
        this.desk = desk;
        this.access = access;
    }

    /**
     * The clients' charges are checked again.
     *
     * @throws Problem 409 when a charge is on no draft, or charges cannot share a claim; 422 for what cannot be decided
     */
    @Transactional
    public CheckClaims.Result decide(ClaimDecision decision) {
        List<InputProblem> problems = problems(decision);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        List<DecisionRows.Open> open = rows.open(decision.charges());
        if (!open.stream()
                .filter(DecisionRows.Open::chosen)
                .map(DecisionRows.Open::charge)
                .toList()
                .containsAll(decision.charges())) {
            throw Problem.conflict(
                    "not-on-a-draft",
                    "A charge is on no draft: it was sent, taken back, or never checked. Check again.");
        }
        List<DecisionRows.Open> about = about(decision, open);
        rows.add(about, decision, value(decision));
        List<UUID> charges = about.stream().map(DecisionRows.Open::charge).toList();
        List<UUID> clients =
                about.stream().map(DecisionRows.Open::client).distinct().toList();
        access.trace(
                AuditAction.CREATE,
                "claim-decision",
                charges.stream().map(UUID::toString).toList(),
                clients);
        CheckClaims.Result checked = desk.check(clients);
        if (decision.kind() == ClaimDecision.Kind.TOGETHER) {
            demandOne(clients.get(0), charges);
        }
        return checked;
    }

    private List<InputProblem> problems(ClaimDecision decision) {
        List<InputProblem> problems = new ArrayList<>();
        if (decision.reason().isBlank()) {
            problems.add(new InputProblem("/reason", "REQUIRED", "Say why."));
        }
        if (decision.kind() == ClaimDecision.Kind.FORM && !desk.hasFormType(decision.formType())) {
            problems.add(new InputProblem("/formType", "UNKNOWN_FORM_TYPE", "There is no form type of this name."));
        }
        if (decision.kind() == ClaimDecision.Kind.VALUE) {
            problems.addAll(ofValue(decision));
        }
        return problems;
    }

    private static List<InputProblem> ofValue(ClaimDecision decision) {
        Optional<FieldKey> field = Optional.ofNullable(decision.field()).flatMap(FieldKey::of);
        if (field.isEmpty()) {
            return List.of(new InputProblem("/field", "UNKNOWN_FIELD", "Claims have no field of this name."));
        }
        if (decision.value() == null || decision.value().has("from")) {
            return List.of(new InputProblem(
                    "/value",
                    "TYPED_OR_BLANK",
                    "A value is typed, or nothing is sent: where it comes from, the tree says."));
        }
        return ProfileJson.parseChoice(field.get(), decision.value(), "/value").problems();
    }

    /** Canonical text of what is decided. */
    private static String value(ClaimDecision decision) {
        return switch (decision.kind()) {
            case APART, TOGETHER -> UUID.randomUUID().toString();
            case FORM -> decision.formType();
            case VALUE -> {
                FieldKey field = FieldKey.of(decision.field()).orElseThrow();
                Parsed<org.claimtree.profiles.Choice> read = ProfileJson.parseChoice(field, decision.value(), "");
                yield CanonicalJson.write(ProfileJson.choice(read.value()));
            }
        };
    }

    /** What a claim says once is decided of all of its charges. */
    private static List<DecisionRows.Open> about(ClaimDecision decision, List<DecisionRows.Open> open) {
        List<DecisionRows.Open> chosen =
                open.stream().filter(DecisionRows.Open::chosen).toList();
        return switch (decision.kind()) {
            case APART -> apart(chosen, open);
            case TOGETHER -> together(open);
            case FORM -> open;
            case VALUE -> FieldKey.of(decision.field()).orElseThrow().level() == FieldKey.Level.LINE ? chosen : open;
        };
    }

    private static List<DecisionRows.Open> apart(List<DecisionRows.Open> chosen, List<DecisionRows.Open> open) {
        if (chosen.stream().map(DecisionRows.Open::draft).distinct().count() > 1) {
            throw Problem.conflict(
                    "several-claims", "These charges are on several claims: take one claim apart at a time.");
        }
        if (chosen.size() == open.size()) {
            throw Problem.conflict("a-claim-already", "These charges are a claim of their own already.");
        }
        return chosen;
    }

    private static List<DecisionRows.Open> together(List<DecisionRows.Open> open) {
        if (open.stream().map(DecisionRows.Open::draft).distinct().count() < 2) {
            throw Problem.conflict("a-claim-already", "These charges are one claim already.");
        }
        if (open.stream().map(DecisionRows.Open::coverage).distinct().count() > 1) {
            throw Problem.conflict(
                    "cannot-share-a-claim",
                    "These claims differ in the client or the coverage: each goes its own way.");
        }
        return open;
    }

    /** Claims to a further payer follow one answered claim each, and no claim has more lines or diagnoses than fit. */
    private void demandOne(UUID client, List<UUID> charges) {
        if (rows.open(charges).stream().map(DecisionRows.Open::draft).distinct().count() == 1) {
            return;
        }
        List<String> differences = desk.differences(client, charges);
        throw Problem.conflict(
                "cannot-share-a-claim",
                differences.isEmpty()
                        ? "These do not fit on one claim, or follow different answered claims."
                        : "One claim cannot say both: these differ in " + String.join(", ", differences) + ".");
    }
}
