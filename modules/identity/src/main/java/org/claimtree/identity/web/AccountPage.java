package org.claimtree.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.signin.ChangePassword;
import org.claimtree.identity.signin.DropSecondFactor;
import org.claimtree.identity.signin.SetUpSecondFactor;
import org.claimtree.identity.signin.SignOut;
import org.claimtree.identity.users.Users;
import org.claimtree.platform.Problem;

/** The page of the own account: password, second factor, signing out. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    private CurrentCaller caller;

    @Inject
    private Users users;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private SetUpSecondFactor setUp;

    @Inject
    private DropSecondFactor drop;

    @Inject
    private SignOut signOut;

    @Inject
    private SessionCookie cookie;

    private String current;
    private String wanted;
    private String repeated;
    private String code;
    private String again;
    private SetUpSecondFactor.Step step;
    private UIComponent currentField;
    private UIComponent wantedField;
    private UIComponent repeatedField;
    private UIComponent codeField;
    private UIComponent againField;

    /** Chooses a new password; on the way in, the person goes on to the start page. */
    public void changePassword() {
        if (!wanted.equals(repeated)) {
            PageAnswers.wrong(repeatedField, "This is not the same as above.");
            return;
        }
        ChangePassword.Outcome outcome = changePassword.change(current, wanted);
        if (outcome instanceof ChangePassword.Outcome.Changed changed) {
            cookie.give(response(), changed.secret());
            if (caller.get().due() == Caller.Due.PASSWORD) {
                PageAnswers.goTo("/");
            } else {
                PageAnswers.done("Your password is changed; every other session of yours has ended.");
            }
        } else if (outcome instanceof ChangePassword.Outcome.Refused refused) {
            PageAnswers.wrong(wantedField, refused.message());
        } else if (outcome instanceof ChangePassword.Outcome.TooMany many) {
            PageAnswers.wrong(currentField, SignInProblems.tooMany(many.pause()).getMessage());
        } else {
            PageAnswers.wrong(currentField, "The current password is wrong.");
        }
    }

    /** Shows a secret for the app. */
    public void beginSecondFactor() {
        step = setUp.step(null);
    }

    /** Confirms the app's code. */
    public void confirmSecondFactor() {
        try {
            step = setUp.step(code.strip());
        } catch (Problem problem) {
            PageAnswers.wrong(
                    codeField,
                    problem.errors().isEmpty()
                            ? problem.getMessage()
                            : problem.errors().get(0).message());
        }
    }

    /** Takes away the second factor. */
    public void dropSecondFactor() {
        DropSecondFactor.Outcome outcome = drop.drop(again);
        if (outcome instanceof DropSecondFactor.Outcome.Dropped) {
            PageAnswers.done("The second factor is taken away.");
        } else if (outcome instanceof DropSecondFactor.Outcome.TooMany many) {
            PageAnswers.wrong(againField, SignInProblems.tooMany(many.pause()).getMessage());
        } else {
            PageAnswers.wrong(againField, "The password is wrong.");
        }
    }

    /** Signs out. */
    public void signOut() {
        signOut.signOut(
                cookie.secret((HttpServletRequest) external().getRequest()).orElse(""));
        cookie.take(response());
        PageAnswers.goTo("/sign-in.xhtml");
    }

    /** Sign-in name. */
    public String getName() {
        return caller.get().name();
    }

    public boolean isPasswordDue() {
        return caller.get().due() == Caller.Due.PASSWORD;
    }

    public boolean isSecondFactorDue() {
        return caller.get().due() == Caller.Due.SECOND_FACTOR;
    }

    /** Whether a second factor is set up. */
    public boolean isSecondFactor() {
        return users.one(caller.get().user())
                .map(stored -> stored.user().signIn().secondFactor())
                .orElse(false);
    }

    /** The secret to be typed into an app, or null. */
    public String getSecret() {
        return step == null || step.secret() == null ? null : step.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The same as a picture, or null. */
    public String getPicture() {
        return step == null || step.address() == null ? null : QrPicture.of(step.address());
    }

    /** Recovery codes, only right after they were made. */
    public List<String> getRecoveryCodes() {
        return step == null ? List.of() : step.recoveryCodes();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public UIComponent getCurrentField() {
        return currentField;
    }

    public void setCurrentField(UIComponent field) {
        currentField = field;
    }

    public UIComponent getWantedField() {
        return wantedField;
    }

    public void setWantedField(UIComponent field) {
        wantedField = field;
    }

    public UIComponent getRepeatedField() {
        return repeatedField;
    }

    public void setRepeatedField(UIComponent field) {
        repeatedField = field;
    }

    public UIComponent getCodeField() {
        return codeField;
    }

    public void setCodeField(UIComponent field) {
        codeField = field;
    }

    public UIComponent getAgainField() {
        return againField;
    }

    public void setAgainField(UIComponent field) {
        againField = field;
    }
}
