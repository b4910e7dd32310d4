package org.claimtree.encounters.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.Service;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
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
     * @param inReach those of the wish's clients whom the caller sees
     */
    record Around(Catalog catalog, MasterData master, ZoneId zone, LocalDate today, Set<UUID> inReach) {}

    AppointmentCheck(AppointmentWish wish, Around around) {
        this.wish = wish;
        this.around = around;
        LocalDateTime start = wish.time().start();
        this.day = start == null ? around.today() : start.toLocalDate();
    }

    /** The wish with what service, location and code fill in. */
    AppointmentWish completed() {
        AppointmentWish.Place place = wish.place();
        Integer minutes = wish.time().minutes();
        return new AppointmentWish(
                wish.service(),
                wish.provider(),
                place.placeOfService() != null
                        ? place
                        : new AppointmentWish.Place(place.location(), usualPlaceOfService()),
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

    private Optional<Location> location() {
        return around.master().location(wish.place().location(), day);
    }

    private String usualPlaceOfService() {
        return location()
                .map(Location::placeOfService)
                .or(() -> service()
                        .map(s -> s.lines().get(0).code())
                        .flatMap(code -> around.catalog().code(code, day))
                        .map(BillingCode::placeOfService))
                .orElse(null);
    }

    /**
     * All that is wrong with the completed wish.
     *
     * @param before service of the appointment that is moved; null when it is booked
     */
    List<InputProblem> problems(String before) {
        if (service().isEmpty()) {
            wrong("/service", "UNKNOWN_SERVICE", "There is no service with this ref on that day.");
        } else if (!service().get().active() && !wish.service().equals(before)) {
            wrong("/service", "SERVICE_INACTIVE", "This service is not offered for new appointments.");
        }
        if (around.master().provider(wish.provider(), day).isEmpty()) {
            wrong("/provider", "UNKNOWN_PROVIDER", "There is no provider with this ref on that day.");
        }
        place();
        time();
        clients();
        return problems;
    }

    private void place() {
        if (location().isEmpty()) {
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
            if (!around.inReach().contains(clients.get(i))) {
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
