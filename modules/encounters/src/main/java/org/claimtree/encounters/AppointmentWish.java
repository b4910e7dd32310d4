package org.claimtree.encounters;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An appointment as somebody books or moves it.
 *
 * @param service ref
 * @param provider ref of who sees the clients
 * @param place where
 * @param time when
 * @param clients who are to come: one, or many for a service that is given to groups
 * @param words a remark, or null
 */
public record AppointmentWish(
        String service, String provider, Place place, Time time, List<UUID> clients, String words) {
    public AppointmentWish {
        place = place == null ? new Place(null, null) : place;
        time = time == null ? new Time(null, null) : time;
        clients = clients == null ? List.of() : List.copyOf(clients);
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /**
     * @param location ref; null: where the only client is usually seen
     * @param placeOfService two digits; null: the client's usual one there, else the location's own, else that of the
     *     service's first code
     */
    public record Place(String location, String placeOfService) {}

    /**
     * @param start clock time where the practice is
     * @param minutes null: as long as the service takes
     */
    public record Time(LocalDateTime start, Integer minutes) {
        /** When it is over. */
        public LocalDateTime end() {
            return start.plusMinutes(minutes);
        }
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "AppointmentWish";
    }
}
