package org.claimtree.app.pages;

import java.util.List;
import java.util.stream.Stream;
import org.claimtree.identity.Permission;

/**
 * A place that people go to, in the order of work.
 *
 * @param name what people read
 * @param path of its page
 * @param permission that shows it; null for everybody who is signed in
 * @param details pages that are reached from this one, such as that of one record
 * @param inside places within this one
 */
public record Place(String name, String path, Permission permission, List<String> details, List<Place> inside) {
    static Place of(String name, String path, Permission permission, String... details) {
        return new Place(name, path, permission, List.of(details), List.of());
    }

    Place with(Place... within) {
        return new Place(name, path, permission, details, List.of(within));
    }

    /** Whether a page belongs to this place itself. */
    boolean has(String page) {
        return path.equals(page) || details.contains(page);
    }

    /** Whether a page belongs to this place or to one inside. */
    boolean holds(String page) {
        return has(page) || inside.stream().anyMatch(place -> place.holds(page));
    }

    /** This place and those inside. */
    public Stream<Place> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Place::all));
    }

    /** All places. */
    public static final List<Place> ALL = List.of(
            of("Today", "/", null, "/index.xhtml"),
            of("Schedule", "/schedule.xhtml", Permission.READ_SCHEDULE, "/appointment.xhtml", "/session.xhtml"),
            of("Clients", "/clients.xhtml", Permission.READ_CLIENTS, "/client.xhtml", "/client-import.xhtml"),
            of(
                            "Authorizations",
                            "/authorizations.xhtml",
                            Permission.READ_AUTHORIZATIONS,
                            "/authorization.xhtml",
                            "/bulk-authorizations.xhtml",
                            "/authorization-import.xhtml")
                    .with(of("Bulk operations", "/bulk-operations.xhtml", Permission.READ_AUTHORIZATIONS)),
            of("Notes", "/notes.xhtml", Permission.READ_NOTES, "/note.xhtml")
                    .with(
                            of("IOP days", "/iop-days.xhtml", Permission.READ_NOTES, "/iop-day.xhtml"),
                            of("IOP calendar", "/iop-calendar.xhtml", Permission.READ_NOTES),
                            of("IOP runs", "/iop-runs.xhtml", Permission.READ_NOTES),
                            of("IOP set-up", "/iop-setup.xhtml", Permission.READ_NOTES)),
            of("Invoices", "/invoices.xhtml", Permission.READ_INVOICES, "/invoice.xhtml"),
            of("Claims", "/claims.xhtml", Permission.READ_CLAIMS, "/claim.xhtml")
                    .with(
                            of("Charges", "/charges.xhtml", Permission.READ_CHARGES, "/charge.xhtml"),
                            of("Drafts and held", "/drafts.xhtml", Permission.READ_CLAIMS, "/draft.xhtml"),
                            of("Edits", "/edits.xhtml", Permission.READ_CLAIMS),
                            of("Batches", "/batches.xhtml", Permission.READ_CLAIMS, "/batch.xhtml"),
                            of("Unanswered", "/claim-ages.xhtml", Permission.READ_CLAIMS),
                            of("Reconciliation", "/reconciliation.xhtml", Permission.READ_CLAIMS),
                            of("Replays", "/replays.xhtml", Permission.VERIFY, "/replay.xhtml")),
            of("Payments", "/payments.xhtml", Permission.READ_INVOICES, "/payment.xhtml")
                    .with(
                            of("Denials", "/denials.xhtml", Permission.READ_INVOICES),
                            of("Ageing", "/ageing.xhtml", Permission.READ_INVOICES),
                            of("Month end", "/month-end.xhtml", Permission.READ_INVOICES)),
            of("Setup", "/setup.xhtml", Permission.READ_SETUP)
                    .with(
                            of("Practice", "/practice.xhtml", Permission.READ_SETUP),
                            of("Divisions", "/divisions.xhtml", Permission.READ_SETUP, "/division.xhtml"),
                            of("Client groups", "/client-groups.xhtml", Permission.READ_SETUP, "/client-group.xhtml"),
                            of("Locations", "/locations.xhtml", Permission.READ_SETUP, "/location.xhtml"),
                            of("Providers", "/providers.xhtml", Permission.READ_SETUP, "/provider.xhtml"),
                            of("Payers", "/payers.xhtml", Permission.READ_SETUP, "/payer.xhtml"),
                            of("Plans", "/plans.xhtml", Permission.READ_SETUP, "/plan.xhtml"),
                            of("Insurance form types", "/form-types.xhtml", Permission.READ_SETUP, "/form-type.xhtml"),
                            of(
                                    "Trading partners",
                                    "/partners.xhtml",
                                    Permission.READ_SETUP,
                                    "/partner.xhtml",
                                    "/partner-delivery.xhtml"),
                            of("Billing codes", "/billing-codes.xhtml", Permission.READ_SETUP, "/billing-code.xhtml"),
                            of("Services", "/services.xhtml", Permission.READ_SETUP, "/service.xhtml"),
                            of("Bills as", "/stand-ins.xhtml", Permission.READ_SETUP, "/stand-in.xhtml"),
                            of("Programs", "/programs.xhtml", Permission.READ_SETUP, "/program.xhtml"),
                            of("Payer codes", "/payer-codes.xhtml", Permission.READ_SETUP, "/payer-code.xhtml"),
                            of(
                                    "Authorizations needed",
                                    "/authorization-needs.xhtml",
                                    Permission.READ_SETUP,
                                    "/authorization-need.xhtml"),
                            of("Billing code groups", "/code-groups.xhtml", Permission.READ_SETUP, "/code-group.xhtml"),
                            of("Code sets", "/code-sets.xhtml", Permission.READ_SETUP),
                            of(
                                    "Billing profile rules",
                                    "/profile-rules.xhtml",
                                    Permission.READ_SETUP,
                                    "/profile-history.xhtml"),
                            of("Profiles", "/profiles.xhtml", Permission.READ_SETUP, "/profile.xhtml"),
                            of("Users", "/users.xhtml", Permission.MANAGE_USERS, "/user.xhtml"),
                            of("User profiles", "/user-profiles.xhtml", Permission.MANAGE_USERS, "/user-profile.xhtml"),
                            of("Groups", "/user-groups.xhtml", Permission.MANAGE_USERS, "/user-group.xhtml"),
                            of("Settings", "/settings.xhtml", Permission.READ_SETUP)),
            of("Audit", "/audit.xhtml", Permission.READ_AUDIT));
}
