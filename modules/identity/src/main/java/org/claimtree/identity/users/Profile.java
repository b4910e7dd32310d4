package org.claimtree.identity.users;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.identity.Permission;

/**
 * A user profile: a named set of permissions.
 *
 * @param ref what users carry
 * @param name what people read
 * @param permissions what its users may do
 * @param builtIn comes with the product and cannot be changed
 */
public record Profile(String ref, String name, Set<Permission> permissions, boolean builtIn) {
    /** Ref of the profile that may do everything. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final Set<Permission> READING = EnumSet.of(
            Permission.READ_SETUP,
            Permission.READ_CLIENTS,
            Permission.READ_AUTHORIZATIONS,
            Permission.READ_SCHEDULE,
            Permission.READ_NOTES,
            Permission.READ_CHARGES,
            Permission.READ_INVOICES,
            Permission.READ_CLAIMS);

    private static final List<Profile> BUILT_IN = List.of(
            of(ADMINISTRATOR, "Administrator", EnumSet.allOf(Permission.class)),
            of(
                    "POWER_USER",
                    "Power user",
                    EnumSet.complementOf(EnumSet.of(
                            Permission.MANAGE_USERS,
                            Permission.READ_AUDIT,
                            Permission.VERIFY,
                            Permission.READ_METRICS))),
            of(
                    "BILLER",
                    "Biller",
                    and(
                            READING,
                            Permission.EDIT_CLIENTS,
                            Permission.EDIT_AUTHORIZATIONS,
                            Permission.ADJUST_UNITS,
                            Permission.RECEIVE_AUTHORIZATION_ALERTS,
                            Permission.EDIT_SCHEDULE,
                            Permission.RELEASE_NOTES,
                            Permission.EDIT_CHARGES,
                            Permission.EDIT_INVOICES,
                            Permission.POST_PAYMENTS,
                            Permission.BUILD_CLAIMS,
                            Permission.DOWNLOAD_CLAIMS)),
            of(
                    "CLINICIAN",
                    "Clinician",
                    EnumSet.of(
                            Permission.READ_SETUP,
                            Permission.READ_CLIENTS,
                            Permission.READ_AUTHORIZATIONS,
                            Permission.READ_SCHEDULE,
                            Permission.EDIT_SCHEDULE,
                            Permission.READ_NOTES,
                            Permission.EDIT_NOTES,
                            Permission.RELEASE_NOTES,
                            Permission.READ_CHARGES)),
            of(
                    "AUDITOR",
                    "Auditor",
                    and(READING, Permission.DOWNLOAD_CLAIMS, Permission.READ_AUDIT, Permission.VERIFY)));

    public Profile {
        permissions = Set.copyOf(permissions);
    }

    /** Those that come with the product. */
    public static List<Profile> ofProduct() {
        return BUILT_IN;
    }

    /** One that comes with the product. */
    static Optional<Profile> ofProduct(String ref) {
        return BUILT_IN.stream().filter(p -> p.ref().equals(ref)).findFirst();
    }

    /** Permissions by their names; names of an earlier release that mean nothing today are left out. */
    public static Set<Permission> permissions(String[] names) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        Map<String, Permission> known = Permissions.BY_NAME;
        Arrays.stream(names).map(known::get).filter(p -> p != null).forEach(permissions::add);
        return permissions;
    }

    /** Names in the order in which they are declared, for storing and showing. */
    List<String> names() {
        return new TreeSet<>(permissions).stream().map(Permission::name).toList();
    }

    private static Profile of(String ref, String name, Set<Permission> permissions) {
        return new Profile(ref, name, permissions, true);
    }

    private static Set<Permission> and(Set<Permission> some, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static final class Permissions {
        static final Map<String, Permission> BY_NAME =
                Arrays.stream(Permission.values()).collect(java.util.stream.Collectors.toMap(Permission::name, p -> p));
    }
}
