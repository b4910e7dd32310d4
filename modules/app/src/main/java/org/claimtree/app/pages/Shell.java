package org.claimtree.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;

/** What stands around every page: who is signed in. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private CurrentCaller caller;

    private static final List<Place> PLACES = List.of(
            new Place("Start", "/", null),
            new Place("Users", "/users.xhtml", Permission.MANAGE_USERS),
            new Place("Settings", "/settings.xhtml", Permission.READ_SETUP),
            new Place("Audit trail", "/audit.xhtml", Permission.READ_AUDIT));

    /** A place that people go to. */
    public static final class Place {
        private final String name;
        private final String path;
        private final Permission permission;

        Place(String name, String path, Permission permission) {
            this.name = name;
            this.path = path;
            this.permission = permission;
        }

        public String getName() {
            return name;
        }

        public String getPath() {
            return path;
        }
    }

    /** The places that the person may go to, in the order of work. */
    public List<Place> getPlaces() {
        Caller now = caller.get();
        return PLACES.stream()
                .filter(place -> now.due() == Caller.Due.NOTHING)
                .filter(place -> place.permission == null || now.may(place.permission))
                .toList();
    }

    /** Whether something is allowed, by the name of the permission. */
    public boolean may(String permission) {
        return caller.get().may(Permission.valueOf(permission));
    }

    public boolean isSignedIn() {
        return caller.get().origin().via() == Caller.Via.SESSION;
    }

    public String getName() {
        return caller.get().name();
    }

    public List<Permission> getPermissions() {
        return caller.get().permissions().stream().sorted().toList();
    }
}
