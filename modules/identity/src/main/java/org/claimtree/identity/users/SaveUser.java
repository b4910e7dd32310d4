package org.claimtree.identity.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds a user, with a password for the first sign-in, or changes one. */
@ApplicationScoped
public class SaveUser {
    private static final String INSERT = "insert into identity.user_account (id, name, display_name, email, profile,"
            + " reach, active, version, password_hash, password_due) values"
            + " (:id, :name, :displayName, :email, :profile, :reach, :active, 1, '', true)";
    private static final String UPDATE = "update identity.user_account set name = :name, display_name = :displayName,"
            + " email = :email, profile = :profile, reach = :reach, active = :active, version = version + 1"
            + " where id = :id";

    private Sql sql;
    private Users users;
    private Profiles profiles;
    private OneTimePasswords passwords;
    private CurrentCaller caller;
    private AuditTrail audit;

    /** For the container. */
    protected SaveUser() {}

    @Inject
    public SaveUser(
            Sql sql,
            Users users,
            Profiles profiles,
            OneTimePasswords passwords,
            CurrentCaller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.users = users;
        this.profiles = profiles;
        this.passwords = passwords;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What is to be saved.
     *
     * @param name sign-in name
     * @param person who it is
     * @param rights what he may do
     */
    public record Content(String name, User.Person person, User.Rights rights) {}

    /**
     * @param id of the user
     * @param oneTimePassword of a new one, shown this once; else null
     */
    @Schema(name = "AddedUser")
    public record Saved(UUID id, String oneTimePassword) {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Saved[" + id + "]";
        }
    }

    /**
     * @param id null for a new user
     * @param from what a change starts from; null for a new user
     * @throws Problem 403, 404, 409, 422 with pointers, 428
     */
    @Transactional
    public Saved save(UUID id, Content content, Precondition from) {
        // One at a time, so that the last two administrators do not deactivate each other.
        sql.run(h -> h.execute("lock table identity.user_account in share row exclusive mode"));
        Users.Stored before =
                id == null ? null : users.one(id).orElseThrow(() -> Problem.notFound("What this address names"));
        if (before != null) {
            from.check(before.tag(), "");
        }
        Content clean = new Content(content.name().toLowerCase(Locale.ROOT), content.person(), content.rights());
        check(before == null ? null : before.user(), clean);
        UUID saved = before == null ? UUID.randomUUID() : id;
        write(saved, clean, before == null ? INSERT : UPDATE);
        audit.record(AuditEntry.change(
                before == null ? AuditAction.CREATE : AuditAction.CHANGE,
                "user",
                saved.toString(),
                FieldChange.between(
                        before == null ? null : CanonicalJson.mapper().valueToTree(contentOf(before.user())),
                        CanonicalJson.mapper().valueToTree(clean))));
        if (!clean.rights().active()) {
            sql.run(h -> h.execute("delete from identity.session where user_id = ?", saved));
        }
        return new Saved(saved, before == null ? passwords.give(saved) : null);
    }

    private void check(User before, Content content) {
        List<InputProblem> problems = new ArrayList<>();
        if (profiles.one(content.rights().profile()).isEmpty()) {
            problems.add(new InputProblem("/rights/profile", "UNKNOWN_PROFILE", "There is no such user profile."));
        }
        if (isTaken(content.name(), before == null ? null : before.id())) {
            problems.add(new InputProblem("/name", "NAME_TAKEN", "Another user has this sign-in name."));
        }
        if (before != null && isLastAdministrator(before, content)) {
            problems.add(new InputProblem(
                    "/rights", "LAST_ADMINISTRATOR", "This is the last active administrator; make another one first."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        if (before != null) {
            Authority.covers(
                    caller.get(),
                    profiles.permissions(before.rights().profile()),
                    before.rights().reach());
        }
        Authority.covers(
                caller.get(),
                profiles.permissions(content.rights().profile()),
                content.rights().reach());
    }

    private boolean isTaken(String name, UUID own) {
        return sql.query(h -> h.createQuery("select exists (select 1 from identity.user_account"
                        + " where name = :name and id is distinct from :own::uuid)")
                .bind("name", name)
                .bind("own", own)
                .mapTo(Boolean.class)
                .one());
    }

    private boolean isLastAdministrator(User before, Content content) {
        boolean stays = content.rights().active()
                && Profile.ADMINISTRATOR.equals(content.rights().profile());
        boolean was = before.rights().active()
                && Profile.ADMINISTRATOR.equals(before.rights().profile());
        return was
                && !stays
                && sql.query(h -> h.createQuery("select count(*) from identity.user_account"
                                        + " where active and profile = :profile")
                                .bind("profile", Profile.ADMINISTRATOR)
                                .mapTo(Integer.class)
                                .one())
                        == 1;
    }

    private void write(UUID id, Content content, String statement) {
        sql.run(h -> h.createUpdate(statement)
                .bind("id", id)
                .bind("name", content.name())
                .bind("displayName", content.person().name())
                .bind("email", content.person().email())
                .bind("profile", content.rights().profile())
                .bind("reach", content.rights().reach().name())
                .bind("active", content.rights().active())
                .execute());
    }

    private static Content contentOf(User user) {
        return new Content(user.name(), user.person(), user.rights());
    }
}
