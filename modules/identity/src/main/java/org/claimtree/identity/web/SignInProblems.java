package org.claimtree.identity.web;

import java.time.Duration;
import java.util.List;
import org.claimtree.identity.signin.ChangePassword;
import org.claimtree.identity.signin.SignIn;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** What people are told when they are not let in: never which of name, password and code was wrong. */
final class SignInProblems {
    private SignInProblems() {}

    static Problem of(SignIn.Outcome outcome) {
        if (outcome instanceof SignIn.Outcome.TooMany many) {
            return tooMany(many.pause());
        }
        if (outcome instanceof SignIn.Outcome.CodeNeeded) {
            return new Problem(
                    "second-factor-needed",
                    401,
                    "A code is needed",
                    "Send the same with the code that the authenticator app shows, or a recovery code.",
                    List.of());
        }
        return new Problem("sign-in-refused", 401, "Not signed in", "Name, password or code is wrong.", List.of());
    }

    static Problem of(ChangePassword.Outcome outcome) {
        if (outcome instanceof ChangePassword.Outcome.TooMany many) {
            return tooMany(many.pause());
        }
        if (outcome instanceof ChangePassword.Outcome.Refused refused) {
            return Problem.invalid(List.of(new InputProblem("/wanted", refused.code(), refused.message())));
        }
        return Problem.invalid(
                List.of(new InputProblem("/current", "PASSWORD_WRONG", "The current password is wrong.")));
    }

    static Problem tooMany(Duration pause) {
        long seconds = Math.max(1, pause.toSeconds());
        return new Problem(
                "too-many-attempts",
                429,
                "Too many attempts",
                "Too many attempts have failed. The next one is taken in " + words(seconds) + ".",
                List.of());
    }

    private static String words(long seconds) {
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
