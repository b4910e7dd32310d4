package org.claimtree.it.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimtree.identity.Permission;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;

/**
 * Somebody who asks for everything.
 *
 * @param name for messages
 * @param way how he is known: NOBODY, SESSION, TOKEN or OPERATOR
 * @param permissions what the role is meant to have; written down here a second time
 * @param person the one who asks
 */
record Role(String name, String way, Set<Permission> permissions, Person person) {
    private static final Set<Permission> READING = EnumSet.of(
            Permission.READ_SETUP,
            Permission.READ_CLIENTS,
            Permission.READ_AUTHORIZATIONS,
            Permission.READ_SCHEDULE,
            Permission.READ_NOTES,
            Permission.READ_CHARGES,
            Permission.READ_INVOICES,
            Permission.READ_CLAIMS);

    /** Every role, and a token for each permission alone. */
    static List<Role> all() {
        List<Role> roles = new ArrayList<>();
        roles.add(new Role("nobody", "NOBODY", Set.of(), Person.nobody()));
        roles.add(new Role(
                "operator",
                "OPERATOR",
                EnumSet.of(Permission.VERIFY),
                Person.withToken(System.getProperty("server.operator.token"))));
        Set<Permission> powerUser = EnumSet.allOf(Permission.class);
        powerUser.removeAll(
                Set.of(Permission.MANAGE_USERS, Permission.READ_AUDIT, Permission.VERIFY, Permission.READ_METRICS));
        roles.add(session("ADMINISTRATOR", EnumSet.allOf(Permission.class)));
        roles.add(session("POWER_USER", powerUser));
        roles.add(session(
                "BILLER",
                and(
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
                        Permission.DOWNLOAD_CLAIMS)));
        roles.add(session(
                "CLINICIAN",
                EnumSet.of(
                        Permission.READ_SETUP,
                        Permission.READ_CLIENTS,
                        Permission.READ_AUTHORIZATIONS,
                        Permission.READ_SCHEDULE,
                        Permission.EDIT_SCHEDULE,
                        Permission.READ_NOTES,
                        Permission.EDIT_NOTES,
                        Permission.RELEASE_NOTES,
                        Permission.READ_CHARGES)));
        roles.add(session("AUDITOR", and(Permission.DOWNLOAD_CLAIMS, Permission.READ_AUDIT, Permission.VERIFY)));
        Person administrator = Administrator.signedIn();
        for (Permission permission : Permission.values()) {
            String token = Administrator.token(administrator, list(permission));
            roles.add(new Role("token for " + permission, "TOKEN", EnumSet.of(permission), Person.withToken(token)));
        }
        return roles;
    }

    /** What the table's word means for this role; said without asking the program. */
    boolean mayCome(String needs) {
        return switch (needs) {
            case "OPEN" -> true;
            case "KNOWN", "SIGNED_IN" -> !way.equals("NOBODY");
            case "ACCOUNT" -> way.equals("SESSION");
            case "OPERATOR" -> way.equals("OPERATOR");
            default -> permissions.contains(Permission.valueOf(needs));
        };
    }

    @Override
    public String toString() {
        return name;
    }

    private static Role session(String profile, Set<Permission> permissions) {
        return new Role(profile, "SESSION", permissions, Administrator.user(profile));
    }

    private static Set<Permission> and(Permission... more) {
        Set<Permission> all = EnumSet.copyOf(READING);
        all.addAll(List.of(more));
        return all;
    }

    private static JsonNode list(Permission permission) {
        ArrayNode list = CanonicalJson.mapper().createArrayNode();
        return list.add(permission.name());
    }
}
