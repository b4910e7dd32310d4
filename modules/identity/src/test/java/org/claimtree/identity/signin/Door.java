package org.claimtree.identity.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.House;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.identity.tokens.ApiTokens;
import org.claimtree.identity.tokens.MakeToken;
import org.claimtree.identity.tokens.RevokeToken;

/** The use cases of signing in, over a {@link House}. */
final class Door {
    static final String ADDRESS = "192.0.2.7";
    static final Caller.Origin ORIGIN = new Caller.Origin(Caller.Via.SESSION, ADDRESS, "r");

    final House house;
    /** What the practice has decided otherwise than usual. */
    final Map<Setting<?>, Object> set = new HashMap<>();

    final Rules rules = new Rules(new Settings() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Setting<T> setting) {
            return (T) set.getOrDefault(setting, setting.usual());
        }
    });
    final Attempts attempts;
    final Sessions sessions;
    final SignIn signIn;
    final SignOut signOut;
    final ChangePassword changePassword;
    final SetUpSecondFactor setUp;
    final DropSecondFactor drop;
    final ApiTokens tokens;
    final MakeToken makeToken;
    final RevokeToken revokeToken;
    final CountWrongToken wrongToken;

    Door(House house) {
        this.house = house;
        Accounts accounts = new Accounts(house.sql);
        SecondFactors codes = new SecondFactors(house.sql, house.clock);
        attempts = new Attempts(house.sql, house.clock);
        sessions = new Sessions(house.sql, rules, house.profiles, house.clock);
        SignIn.Gate gate = new SignIn.Gate(attempts, sessions, house.audit, house.clock);
        signIn = new SignIn(house.sql, accounts, house.passwords, codes, gate);
        signOut = new SignOut(sessions, () -> house.caller, house.audit);
        changePassword = new ChangePassword(house.sql, accounts, house.passwords, rules, gate, () -> house.caller);
        setUp = new SetUpSecondFactor(house.sql, accounts, codes, () -> house.caller, house.audit);
        drop = new DropSecondFactor(house.sql, accounts, house.passwords, gate, () -> house.caller);
        tokens = new ApiTokens(house.sql, house.profiles, house.clock);
        makeToken = new MakeToken(house.sql, rules, () -> house.caller, house.audit, house.clock);
        revokeToken = new RevokeToken(house.sql, house.audit, house.clock);
        wrongToken = new CountWrongToken(attempts, house.audit);
    }

    SignIn.Outcome signIn(String name, String password, String code) {
        return house.in(() -> signIn.signIn(new SignIn.Proofs(name, password, code, ADDRESS)));
    }

    /** Signs in and acts as this person from now on. */
    String enter(String name, String password) {
        String secret = ((SignIn.Outcome.SignedIn) signIn(name, password, null)).secret();
        house.caller = session(secret).orElseThrow();
        return secret;
    }

    /** Whose session it is, when somebody does something in it. */
    Optional<Caller> session(String secret) {
        return sessions.caller(new Proof.Session(secret, ORIGIN, false));
    }

    /** The same, when a page asks by itself. */
    Optional<Caller> inBackground(String secret) {
        return sessions.caller(new Proof.Session(secret, ORIGIN, true));
    }

    /** A user who has chosen this password, and is the caller. */
    UUID settled(String name, String profile, String password) {
        Caller administrator = house.caller;
        var saved = house.user(name, profile);
        enter(name, saved.oneTimePassword());
        house.in(() -> changePassword.change(saved.oneTimePassword(), password));
        house.caller = administrator;
        return saved.id();
    }
}
