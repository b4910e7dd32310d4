package org.claimtree.app.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;

/** What stands around every page: who is signed in, where he is, and where he may go. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private CurrentCaller caller;

    @Inject
    private Instance<PracticeZone> zones;

    /** A place as the page shows it. */
    public final class Shown {
        private final Place place;

        private Shown(Place place) {
            this.place = place;
        }

        public String getName() {
            return place.name();
        }

        public String getPath() {
            return place.path();
        }

        /** Whether the page that is shown belongs to it or to a place inside. */
        public boolean isOpen() {
            return place.holds(page());
        }

        /** Whether the page that is shown belongs to it. */
        public boolean isHere() {
            return place.has(page());
        }

        public List<Shown> getInside() {
            return shown(place.inside());
        }
    }

    /** The places that the person may go to, in the order of work. */
    public List<Shown> getPlaces() {
        return shown(Place.ALL);
    }

    /** The places within Setup. */
    public List<Shown> getSetup() {
        return getPlaces().stream()
                .filter(place -> place.getPath().equals("/setup.xhtml"))
                .flatMap(place -> place.getInside().stream())
                .toList();
    }

    /** The way to the page that is shown, without itself. */
    public List<Shown> getCrumbs() {
        return Place.ALL.stream()
                .filter(place -> isEntered() && place.holds(page()))
                .flatMap(place ->
                        Stream.concat(Stream.of(place), place.inside().stream().filter(within -> within.holds(page()))))
                .filter(place -> !place.path().equals(page()) && !place.path().equals("/") && mayGo(place))
                .map(Shown::new)
                .toList();
    }

    private List<Shown> shown(List<Place> places) {
        return places.stream().filter(this::mayGo).map(Shown::new).toList();
    }

    private boolean mayGo(Place place) {
        return place.permission() == null || caller.get().may(place.permission());
    }

    private static String page() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /** Whether something is allowed, by the name of the permission; what needs none is. */
    public boolean may(String permission) {
        return permission == null || permission.isEmpty() || caller.get().may(Permission.valueOf(permission));
    }

    public boolean isSignedIn() {
        return caller.get().origin().via() == Caller.Via.SESSION;
    }

    /** Whether the person is signed in and owes nothing, such as a password of her own. */
    public boolean isEntered() {
        return isSignedIn() && caller.get().due() == Caller.Due.NOTHING;
    }

    public String getName() {
        return caller.get().name();
    }

    /** Names of what the person may do, for scripts of pages; the server asks again. */
    public String getPermissionNames() {
        return caller.get().permissions().stream()
                .map(Permission::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Zone in which times are shown, by a name that browsers know: Z is none. */
    public String getZone() {
        ZoneId zone = zones.stream().findFirst().map(PracticeZone::now).orElse(ZoneOffset.UTC);
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
