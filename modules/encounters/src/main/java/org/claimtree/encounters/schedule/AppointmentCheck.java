package org.claimtree.encounters.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Service;
import org.claimtree.clients.Client;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.encounters.AppointmentWish;
import org.claimtree.platform.InputProblem;

/** Completes what somebody books, and tells all that is wrong with it at once. Pure. */
final class AppointmentCheck {
    private static final int DAY = 24 * 60;
    private static final int MOST_CLIENTS = 60;

    private final AppointmentWish wish;
    private final Around around;
    private final LocalDate day;
    private final List<InputProblem> problems = new ArrayList<>();

    /**
     * What is known around a wish.
     *
     * @param catalog with the services
     * @param master with providers and locations
     * @param zone of the practice
     * @param today the day that looks up records while no start is said
     * @param clients those of the wish whom the caller sees
     */
    record Around(Catalog catalog, MasterData master, ZoneId zone, LocalDate today, Map<UUID, Client> clients) {}

    AppointmentCheck(AppointmentWish wish, Around around) {
        this.wish = wish;
        this.around = around;
        LocalDateTime start = wish.time().start();
        this.day = start == null ? around.today() : start.toLocalDate();
    }

    /** The wish with what service, location and code fill in. */
    AppointmentWish completed() {
        Integer minutes = wish.time().minutes();
        return new AppointmentWish(
                wish.service(),
                wish.provider(),
                place(),
                minutes != null
                        ? wish.time()
                        : new AppointmentWish.Time(
                                wish.time().start(),
                                service().map(s -> s.terms().minutes()).orElse(null)),
                wish.clients(),
                wish.words());
    }

    private Optional<Service> service() {
        return wish.service() == null
                ? Optional.empty()
                : around.catalog().services().contentOn(wish.service(), day);
    }

    /** Location and place of service are a pair: that of the client, else what the location has. */
    private AppointmentWish.Place place() {
        AppointmentWish.Place asked = wish.place();
        Optional<Client.Place> usual = usual();
        String location = asked.location() != null
                ? asked.location()
                : usual.map(Client.Place::location).orElse(null);
        if (asked.placeOfService() != null) {
            return new AppointmentWish.Place(location, asked.placeOfService());
        }
        return new AppointmentWish.Place(
                location,
                usual.filter(place -> place.location().equals(location))
                        .map(Client.Place::placeOfService)
                        .or(() -> location(location).map(Location::placeOfService))
                        .or(this::ofTheCode)
                        .orElse(null));
    }

    /** Where the only client is usually seen; a group has no such place. */
    private Optional<Client.Place> usual() {
        return wish.clients().size() == 1
                ? Optional.ofNullable(around.clients().get(wish.clients().get(0)))
                        .map(client -> client.care().place())
                : Optional.empty();
    }

    private Optional<Location> location(String ref) {
        return around.master().location(ref, day);
    }

    private Optional<String> ofTheCode() {
        return service()
                .map(s -> s.lines().get(0).code())
                .flatMap(code -> around.catalog().code(code, day))
                .map(BillingCode::placeOfService);
    }

    /**
     * All that is wrong with the completed wish for an appointment that is paid when it is due.
     *
     * @param before the appointment that is moved; null when it is booked
     */
    List<InputProblem> problems(Appointment before) {
        boolean stays = before != null && before.service().ref().equals(wish.service());
        service(stays);
        if (service().filter(s -> s.terms().paidInAdvance()).isPresent() && !stays) {
            wrong(
                    "/service",
                    "PAID_IN_ADVANCE",
                    "This service is paid in advance: look through its invoice and confirm the booking with the payment"
                            + " (POST bookings).");
        }
        if (before != null && before.paidInAdvance()) {
            staysAsPaid(before, stays);
        }
        return rest();
    }

    /** All that is wrong with the completed wish for an appointment that is paid with its booking. */
    List<InputProblem> problemsInAdvance() {
        service(false);
        if (service().filter(s -> !s.terms().paidInAdvance()).isPresent()) {
            wrong(
                    "/service",
                    "NOT_PAID_IN_ADVANCE",
                    "This service is not paid in advance: book it on the schedule (POST appointments).");
        }
        if (wish.clients().size() > 1) {
            wrong("/clients/1", "ONE_CLIENT", "What is paid in advance is booked for one client at a time.");
        }
        return rest();
    }

    private void service(boolean stays) {
        if (service().isEmpty()) {
            wrong("/service", "UNKNOWN_SERVICE", "There is no service with this ref on that day.");
        } else if (!service().get().active() && !stays) {
            wrong("/service", "SERVICE_INACTIVE", "This service is not offered for new appointments.");
        }
    }

    /** What was paid is this service, for this client. */
    private void staysAsPaid(Appointment before, boolean stays) {
        if (!stays) {
            wrong(
                    "/service",
                    "PAID_SERVICE_STAYS",
                    "The appointment was paid in advance: cancel it, which makes a credit, and book the other service.");
        }
        if (!wish.clients().equals(before.expected())) {
            wrong(
                    "/clients",
                    "PAID_CLIENT_STAYS",
                    "The appointment was paid in advance: cancel it, which makes a credit, and book it for the others.");
        }
    }

    private List<InputProblem> rest() {
        if (around.master().provider(wish.provider(), day).isEmpty()) {
            wrong("/provider", "UNKNOWN_PROVIDER", "There is no provider with this ref on that day.");
        }
        where();
        time();
        clients();
        return problems;
    }

    private void where() {
        if (wish.place().location() == null) {
            wrong("/place/location", "LOCATION_MISSING", "Say where it is.");
        } else if (location(wish.place().location()).isEmpty()) {
            wrong("/place/location", "UNKNOWN_LOCATION", "There is no location with this ref on that day.");
        } else if (wish.place().placeOfService() == null) {
            wrong(
                    "/place/placeOfService",
                    "PLACE_OF_SERVICE_MISSING",
                    "Neither the location nor the code says a place of service; say it here.");
        } else if (!wish.place().placeOfService().matches("[0-9]{2}")) {
            wrong("/place/placeOfService", "PLACE_OF_SERVICE_FORM", "A place of service has two digits, such as 11.");
        }
    }

    private void time() {
        LocalDateTime start = wish.time().start();
        if (start == null) {
            wrong("/time/start", "START_MISSING", "Say when it begins.");
        } else if (start.getSecond() != 0 || start.getNano() != 0) {
            wrong("/time/start", "START_FORM", "An appointment begins at a full minute.");
        } else if (around.zone().getRules().getValidOffsets(start).isEmpty()) {
            wrong("/time/start", "NO_SUCH_TIME", "Clocks go forward that night; there is no such time.");
        }
        Integer minutes = wish.time().minutes();
        if (minutes != null && (minutes < 1 || minutes > DAY)) {
            wrong("/time/minutes", "MINUTES_FORM", "An appointment takes 1 to 1440 minutes.");
        }
    }

    private void clients() {
        List<UUID> clients = wish.clients();
        if (clients.isEmpty() || clients.size() > MOST_CLIENTS) {
            wrong("/clients", "CLIENTS_MISSING", "Say for whom it is: 1 to " + MOST_CLIENTS + " clients.");
        } else if (clients.size() > 1
                && service().filter(s -> !s.terms().group()).isPresent()) {
            wrong("/clients/1", "ONE_CLIENT", "This service is given to one client; choose a group service.");
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < clients.size(); i++) {
            if (!around.clients().containsKey(clients.get(i))) {
                wrong("/clients/" + i, "UNKNOWN_CLIENT", "There is no such client.");
            } else if (!seen.add(clients.get(i))) {
                wrong("/clients/" + i, "CLIENT_TWICE", "This client stands twice in the list.");
            }
        }
    }

    private void wrong(String pointer, String code, String sentence) {
        problems.add(new InputProblem(pointer, code, sentence));
    }
}
