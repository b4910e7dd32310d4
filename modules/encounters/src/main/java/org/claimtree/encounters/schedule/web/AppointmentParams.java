package org.claimtree.encounters.schedule.web;

import jakarta.ws.rs.QueryParam;
import org.claimtree.encounters.schedule.AppointmentFilter;
import org.claimtree.encounters.schedule.Attendance;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which appointments are looked for, as it stands in an address: ids, refs and dates only. */
public class AppointmentParams {
    @QueryParam("from")
    private String from;

    @QueryParam("through")
    private String through;

    @Parameter(ref = "scheduledProvider")
    @QueryParam("provider")
    private String provider;

    @QueryParam("location")
    private String location;

    @QueryParam("client")
    private String client;

    @Parameter(ref = "appointmentStatus")
    @QueryParam("status")
    private String status;

    AppointmentFilter filter() {
        return new AppointmentFilter(
                Paging.date(from),
                Paging.date(through),
                provider,
                location,
                client == null ? null : Paging.id(client),
                status());
    }

    private Attendance status() {
        try {
            return status == null ? null : Attendance.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such state of an appointment.");
        }
    }
}
